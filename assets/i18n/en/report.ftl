## The report about a configuration, in every format.

report-title = Account linking, checked
report-to-fix = { $count ->
    [0] Nothing to fix
    [one] 1 thing to fix
   *[other] { $count } things to fix
  }
report-files-checked = { $count } configurations checked
report-files-to-fix = { $count ->
    [0] None of them has anything to fix.
    [one] 1 of them has something to fix.
   *[other] { $count } of them have something to fix.
  }
report-must-fix = Must fix
report-worth-a-look = Worth a look
report-good-to-know = Good to know
report-nothing-found = What could be checked without asking anybody is fine.
report-configuration = Configuration
report-overview = All of them, the most trouble first
report-not-checked = Not checked
report-not-checked-why = What would have to be known first, and the checks that wait for it.
report-settings = What was read
report-read-as = How it was read
report-what = What we saw
report-who = Who notices
report-fix = Do this
report-suggestion = New value
report-box = In Amazon’s console
report-source = Where it is written down
report-checksum = SHA-256 of the file
report-unknown = Kept as they are, because Amazon’s page does not name them: { $names }.
report-twice = “{ $name }” stands twice. The last one counts.
report-secret-found = There was a client secret in here.
report-secret-found-what = It is not in this report. Whoever sent the file should make a new one.
report-secret-given = given, not shown
report-other-kind = of another kind, kept as it is
report-summary = { $errors } to fix, { $warnings } worth a look, { $notes } good to know.
report-made-by = Checked with Skill Linker { $version }, which is not made by Amazon.

## The reply to the customer, a letter in plain text.

reply-hello = Hello,
reply-looked = Thank you for the settings. I looked at { $name } and checked every field that Amazon’s page describes.
reply-asked = I also asked the servers in it, without the secret.
reply-to-fix = { $count ->
    [0] I found nothing that must be fixed.
    [one] One thing stops people from linking:
   *[other] { $count } things stop people from linking. This is the order to fix them in:
  }
reply-new-value = New value:
reply-box = Where: the box “{ $label }”
reply-look = Not urgent, but worth a look:
reply-more = And { $count } more of that kind.
reply-where = Where the boxes are: open your skill in the Alexa developer console. Choose { $way }.
reply-secret = Your message held the client secret. Make a new one where you got it, and put that in. Send it to nobody.
reply-check = How to check: press “{ $save }”. Then turn the skill off and on again in the Alexa app, and sign in.
reply-still = If it still fails, send me the words you see on the screen, and when it happened.
reply-nothing = The settings look right from here. If linking still fails, send me the words you see on the screen.

## The receipt of a sending, as text.

report-receipt = Account linking, sent with Skill Linker
report-skill = Skill
report-skill-id = Skill ID
report-stage = Stage
report-time = Sent
report-result = Result
report-result-confirmed = Amazon has what was sent.
report-result-not-confirmed = It was sent. What Amazon tells could not be confirmed.
report-result-different = It was sent. Amazon tells some of it differently.
report-request = Amazon’s request
report-earlier = Earlier settings
report-earlier-kept = Kept on the computer that sent this, and can be put back.
report-earlier-none = None that could be put back.
report-sent = What was sent
report-changed = What changed
report-different = What Amazon tells differently (before is Amazon’s, after is what was sent)
report-not-told = What Amazon does not tell, so that it cannot be compared
report-now = Before: { $value }
report-after = After: { $value }
report-nothing = nothing
report-no-secret = The client secret is not in this report.

# What was said to the skill, and what came back.
report-trying = A skill, tried with Skill Linker
report-tried = What was tried
report-tried-said = Said: { $words }
report-tried-answer = Alexa: { $words }
report-tried-not-linked = Nobody was linked: the skill asked for linking.
report-tried-linked = The account was linked: the request held an access token.
report-tried-token-refused = The request held an access token, and the skill asked for linking all the same.
report-tried-not-asked = Nobody was linked, and the skill did not ask for linking.
report-tried-not-reached = The skill was not opened.
report-tried-code-failed = The code of the skill gave no usable answer.
