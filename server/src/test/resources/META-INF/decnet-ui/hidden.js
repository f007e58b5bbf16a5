not in the list
