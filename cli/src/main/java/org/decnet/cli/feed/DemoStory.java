package org.decnet.cli.feed;
