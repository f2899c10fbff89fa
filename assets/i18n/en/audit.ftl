## The table of all skills.

audit-title = Check all skills
audit-promise = Only reads. Nothing at Amazon is changed.
audit-empty = See how every skill is set up
audit-empty-line = Reads the account linking of each skill of { $vendor }, development and live, and checks it.
audit-start = Read all skills
audit-again = Read again
audit-cancel = Cancel
audit-reading = Reading your skills
audit-progress = { $done } of { $known } read
audit-progress-listing = { $done } of { $known } read, and more are still being listed
audit-paused = Amazon asks us to slow down. It goes on by itself.
audit-cancelled = Cancelled.
audit-so-far = { $done } of { $known } were read and stay here.
audit-found = { $count ->
    [0] Nothing to fix
    [one] 1 skill version to fix
   *[other] { $count } skill versions to fix
}
audit-not-whole = Not every skill was read
audit-total = { $count ->
    [one] 1 version, development and live counted apart.
   *[other] { $count } versions, development and live counted apart.
}
audit-total-unread = { $count ->
    [one] Amazon gave no answer about 1 of them.
   *[other] Amazon gave no answer about { $count } of them.
}
audit-order = Sort by
audit-order-trouble = Trouble
audit-order-name = Name
audit-skill = Skill
audit-stage = Stage
audit-must-fix = Must fix
audit-worth-a-look = Worth a look
audit-development = Development
audit-live = Live
audit-counts = { $errors } must fix, { $warnings } worth a look
audit-missing = Linking is missing, and this kind of skill needs it
audit-nothing = No account linking
audit-differs = differs from live: { $names }
audit-same-name = has the name of another skill
audit-fine = Fine
audit-not-read-yet = Not read yet

## The way to it from the first screen.

audit-from-start = Check all skills of { $vendor }
audit-from-start-line = How each is set up, development and live, those in trouble first
audit-open = Open
