## Step 8: sign in, now → after, send, receipt; or finish by hand.

send-heading = Send to Amazon
send-heading-replace = Replace what Amazon has now
send-heading-sign-in = Sign in at Amazon

## Signing in

send-sign-in-lead = With your permission we read what Amazon has, and send when you press the button.
send-sign-in-own-profile = With your security profile
send-sign-in-own-profile-what = The one of steps 2 to 4. This address has to be among its return URLs:
send-sign-in-other-profile-what = People do not sign in with Amazon, so this needs a security profile of its own. It is only for signing in here.
send-sign-in-return-url-missing = Without it Amazon shows an error page after you sign in.
send-sign-in-client-id = Client ID for signing in
send-sign-in-client-id-why = From that profile’s “Web Settings”. It is not part of your settings.
send-sign-in-client-secret = Client secret for signing in
send-sign-in-client-secret-why = Its password. Amazon asks for it when the sign-in is completed.
send-sign-in-secret-needed = The client secret is needed for signing in. Give it in step 4.
send-stay = Stay signed in
send-stay-what = Keeps refresh token, client ID and client secret in your system’s password store.
send-stay-missing = Your system has no password store that answers. You stay signed in until you close the window.
send-sign-in = Sign in at Amazon

send-agree = What you agree to
send-agree-scope = See and change the settings of your skills.
send-agree-password = Your password stays in the browser.
send-agree-hour = The permission ends after one hour.
send-agree-memory = It is kept in memory only.
send-agree-store = It is kept in your system’s password store.
send-agree-nothing-sent = Nothing has been sent yet.

send-other-ways = Other ways in
send-token = Access token
send-token-why = One you got elsewhere. It works for an hour at most, and is kept in memory only.
send-token-use = Use this token
send-environment = A token of this terminal
send-environment-what = From the variable SKILL_LINKER_ACCESS_TOKEN.
send-environment-use = Use that token
send-ask-profile = Name of an ASK CLI profile
send-ask-profile-what = We use its access token as long as it lasts, nothing else of it.
send-ask-profile-use = Use this profile

## Waiting for the sign-in

send-waiting-lead = Amazon’s page is open in your browser. Come back here after.
send-waiting-lead-no-browser = No browser could be opened. Copy the address and open it yourself.
send-station-opened = Browser opened
send-station-amazon = You sign in at Amazon
send-station-back = Back here
send-waiting = Waiting for Amazon, { $time }. We stop listening after 5 minutes.
send-waiting-port = Port 9090 is taken by another program. Paste the address below when you are done.
send-completing = Completing the sign-in…
send-open-again = Open again
send-copy-address = Copy the sign-in address
send-page-not-loading = The page would not load?
send-page-not-loading-port = Paste the address here when you are done
send-paste-back = Address the browser stopped at
send-paste-back-why = What the address line of your browser shows now.
send-paste-back-use = Use this address
send-paste-back-note = We check that it belongs to this sign-in, and use it once.
send-by-hand = Finish without signing in
send-sign-in-instead = Sign in instead

## Is this yours?

send-vendor-question = Signed in. Vendor { $name }, { $id }. Is this yours?
send-vendor-question-many = Signed in. Which of these is yours?
send-vendor-what = Nothing is kept or read before you answer.
send-vendor-yes = Yes, this is mine
send-vendor-no = No, sign in again
send-vendor-differs = Your three addresses end with { $given }. This account is { $id }.

send-signed-in-as = Signed in: { $name }
send-signed-in-vendor = Vendor
send-signed-in-until = until { $time }.
send-signed-in-memory = Kept in memory only.
send-signed-in-store = Kept in your system’s password store.
send-read-again = Read again
send-sign-out = Sign out

## Now → after

send-reading = Reading what Amazon has now
send-no-skill-id = Give the skill ID in step 1, so that we know which skill to send to.
send-no-skill-id-go = Go to the skill ID
send-parts-change = { $count ->
    [0] Nothing changes
    [one] 1 part changes
   *[other] { $count } parts change
  }
send-parts-new = { $count ->
    [one] 1 part is new
   *[other] { $count } parts are new
  }
send-parts-same = { $count ->
    [one] 1 part stays the same
   *[other] { $count } parts stay the same
  }
send-none-yet = Amazon has no account linking for this skill yet.
send-column-part = Part
send-column-now = Now
send-column-after = After
send-value-none = Nothing
send-value-secret-now = Amazon never shows it
send-value-not-told = Amazon does not tell
send-value-secret-after = The one you gave in step 4
send-nothing-to-send = Amazon already has these settings. There is nothing to send.
send-live = { $name } is also live.
send-live-what = Its customers notice nothing now. This changes the development version only.
send-put-back-note = You can put the old settings back.
send-put-back-note-what = A dated copy is kept first. What Amazon never shows is asked again.
send-must-fix = { $count ->
    [one] 1 thing has to be fixed before sending.
   *[other] { $count } things have to be fixed before sending.
  }
send-must-fix-go = Go to step 7
send-nothing-sent = Nothing has been sent yet.
send-keep = Keep the current settings
send-replace = Replace the current settings
send-send = Send to Amazon
send-send-practice = Send to the practice Amazon
send-replace-practice = Replace at the practice Amazon
send-kept = Kept. Nothing was sent.

## Sending

send-sending = Sending to Amazon
send-reading-back = Reading it back
send-deciding = We sent it but did not hear back. We are asking Amazon what it has now.
send-wait-busy = Amazon asks us to slow down. { $seconds } seconds left.
send-wait-long = This takes a few seconds, a minute at most.
send-cancel-before = Cancel stops here. Nothing has been sent.
send-cancel-after = Cancel stops the wait. What was sent may already be stored; we look again next time.

## Changed meanwhile

send-changed = Someone changed this meanwhile
send-changed-what = Nothing was sent. Look at what is there now, then decide.
send-column-before = When you read it
send-column-theirs = Now at Amazon
send-column-yours = Yours
send-changed-to = { $part }: when you read it { $before }, now at Amazon { $theirs }, yours { $yours }

## Errors: what happened and what to do

send-error-status = Answer { $status }
send-error-go = Go to the field: { $what }
send-try-again = Try again
send-safe-nothing-sent = Nothing was sent. Your answers are all kept.
send-safe-unclear = Your answers are all kept. Reading again tells what Amazon has.

## Receipt

send-receipt-confirmed = Sent and confirmed
send-receipt-confirmed-what = We read it back at { $time }. Amazon has what you sent.
send-receipt-unconfirmed = Sent, not confirmed
send-receipt-unconfirmed-what = We could not read it back. Check again, or look in Amazon’s console.
send-receipt-mismatch-what = Amazon tells { $count ->
    [one] 1 part
   *[other] { $count } parts
  } differently.
send-receipt = Receipt
send-receipt-skill = Skill
send-receipt-skill-id = Skill ID
send-receipt-read-back = Read back
send-receipt-equal = Equal: { $equal } of the { $told } parts that Amazon shows
send-receipt-secret = Client secret
send-receipt-secret-what = Amazon never shows it, so it cannot be compared. The sign-in in step 9 proves it.
send-receipt-request = Amazon’s request
send-receipt-different = Amazon has { $value }.
send-receipt-not-told = Not told by Amazon
send-receipt-earlier = Earlier settings are kept
send-receipt-earlier-copy = Copy of { $time }
send-receipt-none-earlier = There were no settings before, so there is nothing to put back.
send-put-back = Put back…
send-save-report = Save report
send-check-again = Check again
send-already-sent = Already sent. Sending again unchanged does nothing.
send-next-app = Now in the Alexa app
send-next-app-1 = Open the Alexa app with the same Amazon account.
send-next-app-2 = Find { $name } among your skills and enable it.
send-next-app-3 = Sign in on the page that opens.
send-next-app-after = Step 9 goes through this with you.
send-rings = Two rings that are joined
send-rings-apart = Two rings that are not joined yet

## By hand

send-by-hand-lead = No sign-in here: you fill in Amazon’s page yourself.
send-by-hand-open = Open Amazon’s page
send-by-hand-way = In your skill: “Build”, “TOOLS”, “ACCOUNT LINKING”.
send-by-hand-boxes = Which value goes into which box
send-by-hand-tick = Tick it
send-by-hand-untick = Leave it unticked
send-by-hand-choose = Choose “{ $value }”
send-by-hand-file = The JSON
send-by-hand-file-what = What would be sent. The secret is left out unless you ask.
send-by-hand-copy-json = Copy JSON
send-by-hand-save-json = Save JSON…
send-by-hand-with-secret = With the client secret
send-by-hand-with-secret-what = Whoever reads the file can then act as your skill.
send-by-hand-command = With the ASK CLI
send-by-hand-command-what = Save the JSON with the secret first, then run this in the same folder.
send-by-hand-copy-command = Copy the command

## Picking a skill

skills-heading = Pick from my skills
skills-search = Search by name or ID
skills-search-why = Only looks through the skills read so far.
skills-reading = Reading your skills
skills-count = { $count ->
    [one] 1 skill
   *[other] { $count } skills
  }
skills-use-short = Use this skill
skills-use = Use this skill: { $name }
skills-more = Show more
skills-none = There is no skill in this account yet.
skills-none-what = Make one in Amazon’s developer console, then read again.
skills-none-found = No skill is called that.
skills-none-found-what = Try a part of the name, or show more.
skills-live = also live
skills-development = development

send-put-back-failed = The earlier settings could not be read. Nothing was changed.
send-put-back-done = The earlier settings are back in the wizard. Give the secret again, then send.
send-heading-by-hand = Finish in Amazon’s console
send-sign-in-return-url = Return URL for signing in here
send-opening = Opening Amazon’s sign-in page…
send-paste-back-starts = It starts with
send-no-vendor = This Amazon account has no developer account.
send-no-vendor-fix = Sign in with the account you use in Amazon’s developer console, or register it there first.
send-took-too-long = Nobody came back within five minutes.
send-took-too-long-fix = Sign in again. Nothing was sent.
send-no-environment-token = The variable SKILL_LINKER_ACCESS_TOKEN is empty.
send-no-environment-token-fix = Set it and start Skill Linker again, or use another way in.
send-no-ask-token = The ASK CLI has no access token that still works under this name.
send-no-ask-token-fix = Run “ask configure” in a terminal, or use another way in.
send-other-vendor = The kept sign-in belongs to another developer account.
send-other-vendor-fix = Sign in again.
send-read-what-is-there = Read what Amazon has
send-not-read = See now → after first
send-not-read-what = We read what Amazon has and show what would change. Nothing is sent by reading.
send-resuming = Last time we were sending this. Checking what Amazon has.
send-unknown-earlier = Last time we were sending this, and no answer came.
send-unknown-earlier-what = Sign in, and we check what Amazon has before anything else.
send-said-already-sent = Amazon already has exactly this. Nothing was sent.
send-said-not-stored = What you sent did not arrive. You can send it again.
send-said-earlier-not-kept = The old settings could not be kept on this computer, so nothing was sent. The next press sends without a copy.
send-said-intent-not-kept = A note about this sending could not be kept on this computer. It was sent all the same.
send-said-look-again = What Amazon has changed meanwhile. Look again, then decide.
send-said-stored-earlier = What was sent last time has arrived. Amazon has it.
send-said-not-confirmed = Nothing proves whether the last sending has arrived. Sending again is safe.
send-keeping = Keeping a copy of the old settings
send-renewing = Renewing your sign-in
send-wait-busy-what = We wait as long as Amazon asks, then go on.
send-by-hand-drawn = Amazon’s Account Linking page with the boxes of the list beside it.
send-by-hand-seen = Drawn as in { $month }
send-by-hand-copy-json-secret = Copy with the secret
send-by-hand-save-json-secret = Save with the secret…

preview-foot-send = This is the body of the request, byte for byte, with the secret hidden.
preview-foot-try = This is what was prepared for sending.
