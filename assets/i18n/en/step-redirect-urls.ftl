## Step 3, Redirect URLs.

redirect-urls-heading = Copy three addresses into your profile
redirect-urls-lead = Amazon sends people back to one of them. Which one depends on their country.
redirect-urls-heading-four = Copy four addresses into your profile
redirect-urls-lead-four = Amazon sends people back to one of the first three, by their country. The fourth signs you in from here.

redirect-urls-count = { $count } of 3 copied. Each ends with your vendor ID.
redirect-urls-copy-all = Copy all three
redirect-urls-copied-all = Copied: all three
redirect-urls-count-four = { $count } of 4 copied. Three end with your vendor ID.
redirect-urls-copy-four = Copy all four
redirect-urls-copied-four = Copied: all four
redirect-urls-one-more = One more, only for signing in from Skill Linker
redirect-urls-one-more-why = Step 8 signs you in with this profile. Amazon then sends your browser to this computer.
redirect-urls-sign-in = Signing in from Skill Linker

redirect-urls-where = Where they go
redirect-urls-do-edit = “Edit” in “Web Settings”
redirect-urls-same-page = On the page you left open.
redirect-urls-open-again = Open Amazon’s page again
redirect-urls-do-paste = Paste the first address
redirect-urls-do-add = “Add Another” for each more
redirect-urls-do-save = “Save”, once at the end
redirect-urls-where-lead = Where they go:
redirect-urls-own = allow all three on your server, as return addresses of the client you made for Alexa.

redirect-urls-paste = Paste back what Amazon’s page shows now
redirect-urls-paste-why = Every address is compared letter for letter.
redirect-urls-same = { $region }: the same, letter for letter.
redirect-urls-lacks = { $region } lacks its end. Copy the whole address again.
redirect-urls-has-more = { $region } has more at its end than it should. Take the marked letters away.
redirect-urls-differs = { $region } is different from letter { $letter } on. Copy the address again.
redirect-urls-unknown = This is none of the addresses above.
redirect-urls-missing = Not there yet: { $regions }. People there cannot link.

redirect-urls-empty = Give the vendor ID first
redirect-urls-empty-line = The three addresses follow from it.
redirect-urls-empty-act = To step 1

no-clipboard = There is no clipboard here. The addresses are selected below, to copy by hand.
