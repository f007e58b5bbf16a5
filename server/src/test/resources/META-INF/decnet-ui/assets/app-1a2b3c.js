export const answer = "of the tests";
