// Documents of programmers that are no glossaries, each in a few lines and in words of our own. All of them have entries
// for whoever looks only at their shape.

let trapReadMe = """
  # outil

  ## Installation

  Lancez la commande sur votre machine.

  ## Usage

  Tapez son nom et un fichier.

  ## License

  Libre.

  """

let trapVersions = """
  # Changes

  ## 1.2.0

  A key was added to the table of keys.

  ## 1.1.0

  A screen was drawn anew.

  ## 1.0.0

  The first one.

  """

let trapChangedFiles = """
  2021-03-04  Ana Example  <ana@example.org>

  * lib/queue.c: Wake the reader when the last writer leaves.
  * lib/queue.h: New limit for the number of readers.
  * tests/queue.sh: Count the readers.
  * Makefile.am: Build the new test.
  * lib/queue.c: Keep the order of equal items.
  * README: Say how to build without threads.
  * lib/lock.c: Give the lock back after an error.
  * tests/lock.sh: New file.

  """

let trapPeopleWhoChanged = """
  queue (2.1-3) unstable; urgency=medium

    [ Ana Example ]
    * Update the list of tests.
    * Drop a patch that the new version has.

    [ Bo Sample ]
    * Add a man page. (Closes: #123456)

  queue (2.1-2) unstable; urgency=low

    [ Ana Example ]
    * Rebuild with the new compiler.
    * Fix a word in the description.

  queue (2.1-1) unstable; urgency=low

    [ Bo Sample ]
    * New upstream version.

  """

let trapReleaseNotes = """
  Queue 2.4 Release Notes

  Highlights

  The reader
    is twice as fast for small items and does not copy them any more

  The writer
    keeps the order of equal items

  Changes between 2.3 and 2.4

  build:
     - add a check for the compiler  [Ana Example]
     - fix warnings  [Bo Sample]

  docs:
     - update the list of authors  [Ana Example]
     - remove a page that was old  [Bo Sample]

  tests:
     - use a new folder for each test  [Bo Sample]

  """

let trapLicence = """
  Parameters

  Licensor: Example Ltd.

  Licensed Work: Queue 2.4 or later. The Licensed Work is copyright 2024 by Example Ltd.

  Additional Grant: You may use the Licensed Work in production, if you do not sell it as a service to others.

  Change Date: Four years after the release of the Licensed Work.

  Notice

  The Licensor grants you the right to copy, to modify and to pass on the Licensed Work, under the conditions above.

  """

let trapCopyright = """
  Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
  Upstream-Name: queue
  Source: https://example.org/queue

  Files: *
  Copyright: 2019-2024 Ana Example
  License: short

  Files: debian/*
  Copyright: 2021 Bo Sample
  License: short

  License: short
   Use it as you like, and keep this notice.

  """

let trapManualPage = """
  QUEUE(1)                     User Commands                     QUEUE(1)

  NAME
         queue - put lines in order, one after the other

  SYNOPSIS
         queue [OPTION]... [FILE]...

  DESCRIPTION
         Reads lines from the files and prints them in their turn.

         -n, --number
                Print the number of each line before it.

         -q, --quiet
                Print nothing, and only return the status.

         --limit=COUNT
                Stop after that many lines.

  EXIT STATUS
         0 if all files could be read, else 1.

  AUTHOR
         Written by Ana Example.

  SEE ALSO
         sort(1), head(1)

  """

let trapFunctions = """
  # Queue

  The module keeps items in their order.

  ## Class: queue.Reader

  A reader takes items from the front of the queue.

  ### reader.close()

  Closes the reader. Items that were not taken stay in the queue.

  ### reader.take([count])

  * `count` {number} How many items to take. **Default:** `1`.
  * Returns: {Array}

  Takes items from the queue, and waits for them when there are none.

  ## queue.open(path[, options])

  * `path` {string}
  * Returns: {queue.Reader}

  Opens the queue that is kept in a file.

  ```js
  const reader = queue.open('items.q');
  reader.take(3);
  ```

  """

let trapOptions = """
  # Flags for the development of queue

  ## Command line

  #### `--count-readers`

  Counts the readers and prints their number at the end.

  #### `--no-order`

  Lets items overtake each other.

  #### `--trace-file=path`

  Writes each step to a file.

  """

let trapScript = """
  #!/bin/sh
  # Tidies the folder of old files.
  # The folder is the first argument.
  folder="$1"
  # Stop when there is none
  [ -d "$folder" ] || exit 1
  # Files that nobody read for a month go
  find "$folder" -atime +30 -delete
  # Empty folders go as well
  find "$folder" -type d -empty -delete
  # Say how much is left
  du -sh "$folder"

  """

let trapSettings = """
  # How the service starts
  port = 8080
  host = localhost
  # Where it writes
  log_file = /var/log/queue.log
  log_level = info
  # How long it waits
  time_out = 30
  retries = 3

  """

let trapPackage = """
  {
    "name": "queue",
    "version": "2.4.0",
    "scripts": { "test": "tap", "lint": "eslint .", "build": "node build.js", "posttest": "npm run lint" },
    "repository": { "type": "git", "url": "https://example.org/queue.git" },
    "dependencies": { "abbrev": "^2.0.0", "glob": "^10.2.2", "which": "^4.0.0" }
  }

  """

let trapLog = """
  Directory "out" not found: creating
  Passed: reader/CloseTest.java
  Passed: reader/TakeTest.java
  Passed: writer/OrderTest.java
  FAILED: writer/LimitTest.java
  Passed: writer/EmptyTest.java
  Test results: passed: 4; failed: 1
  Report written to: out/report.html

  """
