## Commands that talk to Amazon.

cli-yes = yes
cli-no-token = You are not signed in. Run “skill-linker sign-in”, or put an access token in SKILL_LINKER_ACCESS_TOKEN.
cli-token-environment = The access token of SKILL_LINKER_ACCESS_TOKEN is used.
cli-token-ask = The access token of the ASK CLI profile is used.
cli-token-kept = The sign-in kept in the password store is used.
cli-waiting = { $count ->
    [one] Amazon is busy. Waiting 1 second, then trying again.
   *[other] Amazon is busy. Waiting { $count } seconds, then trying again.
}

cli-no-settings = Amazon has no account-linking settings for this skill.
cli-nothing-changes = Nothing that Amazon shows would change.

cli-first-time = Amazon has no account-linking settings for this skill yet.
cli-changes = { $count ->
    [one] 1 part changes
   *[other] { $count } parts change
}
cli-stays = { $count ->
    [one] 1 part stays the same
   *[other] { $count } parts stay the same
}
cli-untold = Sent, and never shown by Amazon
cli-now = now
cli-after = after
cli-not-set = not set

cli-send-question = Send to Amazon? (yes or no)
cli-replace-question = Replace the current settings? (yes or no)
cli-say-yes = Nothing was sent. Add --yes to send without being asked.
cli-kept = The current settings are kept. Nothing was sent.
cli-fix-first = Nothing was sent. Fix this first.
cli-no-secret-on-stdin = The first line of standard input holds no client secret.

cli-confirmed = Sent and confirmed.
cli-not-confirmed = Sent, not confirmed. Sending again is safe.
cli-mismatches = Amazon tells this differently from what was sent
cli-unconfirmed = Amazon does not show these, so nobody can confirm them: { $names }.
cli-can-undo = The earlier settings are kept. To put them back, run: skill-linker undo --skill { $skill }

cli-conflict = Someone changed the settings meanwhile. Their change is kept, and nothing more was sent.
cli-column-before = before
cli-column-now = now
cli-column-ours = yours

cli-unknown-outcome = We sent it, and could not learn what became of it. Run the same command again: it looks first, and sends nothing twice.
cli-resuming = Last time ({ $time }) we were sending settings for this skill. Checking what Amazon has.
cli-already-sent = Amazon has exactly these settings already. Nothing was sent.
cli-not-stored = What was sent is not there. It may be sent again.
cli-earlier-not-kept = The earlier settings could not be saved on this computer, so nothing was sent. They could not be put back.
cli-intent-not-kept = The sending could not be noted on this computer. It was sent all the same.
cli-look-again = The settings came or went since they were read. Nothing was sent.
cli-stored-earlier = What was sent last time is stored.
cli-not-confirmed-earlier = Whether last time’s settings are stored cannot be told. Sending again is safe.

cli-undo = The settings of { $time } are put back.
cli-undo-needs-secret = Amazon never shows the client secret, so it is not among the earlier settings. Put it in SKILL_LINKER_CLIENT_SECRET, or use --secret-stdin.
cli-nothing-kept = No earlier settings of this skill are kept on this computer.

cli-practice-address = address
cli-practice-token = access token
cli-practice-vendor = vendor ID
cli-practice-skill = skill
cli-practice-try = To try, in another terminal and in your browser:
cli-practice-end = Nothing here reaches Amazon. Press Ctrl+C to end.
cli-practice-port = Port { $port } of this computer cannot be used: { $reason }.

cli-sign-in-no-secret = The client secret of your security profile is missing. Put it in SKILL_LINKER_CLIENT_SECRET, or use --secret-stdin.
cli-sign-in-browser = Your browser shows Amazon’s sign-in page. Sign in there.
cli-sign-in-vendor = Vendor { $name }, { $id }
cli-sign-in-yours = Signed in. Is this yours? (yes or no)
cli-sign-in-not-yours = Nothing is kept. You are signed out.
cli-sign-in-other-vendor = The account has no such vendor. Nothing is kept.
cli-sign-in-no-vendor = This Amazon account is no developer account. Sign in with the one that owns the skill.
cli-sign-in-kept = You stay signed in. Refresh token, client ID and client secret are in the password store of this computer.
cli-sign-in-not-kept = You are not signed in, since nothing could be kept. Put an access token in SKILL_LINKER_ACCESS_TOKEN instead.
cli-sign-in-practice = This is a practice Amazon, so nothing is kept. Use the ready access token of “skill-linker practice”.
cli-signed-out = You are signed out here. To withdraw the access itself, open the settings of your Amazon account. Remove your security profile under “Login with Amazon”.
cli-not-signed-out = The sign-in may still be kept. Remove the entry “Skill Linker” from the password store by hand.

cli-audit-which-vendor = This account has several vendor IDs. Name one with --vendor.
cli-audit-must-fix = Must fix
cli-audit-worth-a-look = Worth a look
cli-audit-stage = Stage
cli-audit-skill = Skill
cli-audit-id = ID
cli-audit-missing = linking is missing
cli-audit-nothing = no account linking
cli-audit-differs = differs from live: { $names }
cli-audit-same-name = has the name of another skill
cli-audit-not-reached = not reached
cli-audit-total = { $rows } versions of skills: { $trouble } with something to fix, { $unread } without an answer.
cli-audit-ended = It ended early: { $done } of { $known } were read. Run it again for the rest.
