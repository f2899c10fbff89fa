## Why a file could not be read, and what was mended to read it.

import-empty = Choose another file. This one is empty.
import-too-large = Choose another file. Settings are small; this one is larger than 1 MiB.
import-not-text = Choose another file. This one is not text.
import-not-json = Check the text at line { $line }, column { $column }. It stops being JSON there.
import-too-deep = Choose another file. This one is nested deeper than settings ever are.
import-too-many = Choose another file. This one holds more than 10,000 values.
import-too-long = Choose another file. This one holds a text longer than any setting.
import-no-manifest = The skill’s manifest was passed over: it is not what Amazon’s tools write.
import-no-settings = Choose another file. This one holds no settings at all.
import-not-settings = Choose another file. This JSON is not account-linking settings.
import-several = Choose a file with one skill. This one holds the settings of { $count }.

mended-byte-mark = A byte mark in front was passed over.
mended-utf16 = The text was UTF-16 and was read as that.
mended-text-around = The text around the JSON was left out.
mended-secret-around = A secret stood in the text around the JSON. It was left out and not kept.
mended-line-prefixes = What the log wrote before each line was removed.
mended-soft-breaks = The coding of a mail (quoted-printable) was undone.
mended-entities = Signs written as HTML writes them were read as meant.
mended-line-ends = Line ends inside values were removed.
mended-labels = This was no JSON. The values were found by the labels beside them.
mended-quoted-lines = The marks of a quoted mail were removed.
mended-escaped = The JSON stood inside another text and was taken out.
mended-quotes = Other quotes were read as straight ones.
mended-comments = Comments were left out.
mended-trailing-commas = Commas before a closing bracket were removed.
mended-words = Names and words without quotes were read as meant.
mended-blanks = Special blanks were read as plain ones.
mended-list-of-one = The list held one entry, and that was taken.
mended-beside-left-out = Left out, because it stands beside the settings: { $what }.
mended-text-read = { $what } was given as text and was read as what it says.
mended-secret-found = The client secret was found in { $what }.
mended-secret-left-out = { $what } holds a secret, so it was left out.
