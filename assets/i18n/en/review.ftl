## Check a configuration that somebody sent.

review-title = Check a configuration
review-untrusted = From someone else. Shown as text. Nothing in it is opened or contacted.
review-untrusted-asked = From someone else. Shown as text. Only the servers you ticked were asked.
review-start = Start

review-empty = Paste settings here
review-empty-what = JSON, a mail or a log that holds it. It is shown as text, nothing more.
review-open = Open…
review-text = What somebody sent you
review-text-why = JSON as sent to Amazon, as Amazon answers, or the settings alone.
review-check = Check it

review-form-request = A request, as sent to Amazon
review-form-response = An answer, as Amazon gives it
review-form-bare = The settings alone, without their wrapper
review-form-wrapped-other = Settings inside something else
review-form-list = A list of settings
review-as-sent = Shown as it would be sent to Amazon.
review-mended = { $what }
review-pasted = what you sent
review-from-file = From the file { $name }

review-secret = There was a secret in here.
review-secret-what = It is hidden and in no report. Ask the sender to make a new one.

review-unreadable = we could not read it

review-to-fix = { $count ->
    [0] Nothing to fix
    [one] 1 thing to fix
   *[other] { $count } things to fix
  }
review-nothing-what = The settings read well. What needs the network is listed below.
review-contacted = Nothing was contacted.
review-contacted-ticked = Only the servers you ticked were asked.
review-contacted-both = Only Amazon and the servers you ticked were asked.

review-ask = Ask the network?
review-ask-what = Only servers that you tick are asked. No secret is sent.

review-in-wizard = Open in the wizard
review-put-away = Put away
review-put-away-what = Forgets what was brought in, with the secret in it, and begins anew.
review-heading = What is wrong with these settings
review-twice = “{ $name }” stands twice, the last one counts
review-no-dialog = this desktop has no window for choosing a file. Enter its path, or paste what is in it.
review-path = Path of the file
review-path-why = Such as /home/jo/sent.json.
review-path-open = Read this file
review-open-settings = Settings

review-from-amazon-development = From Amazon, in development: { $id }
review-from-amazon-live = From Amazon, live: { $id }
review-provider = Addresses of { $name }
review-unknown = Not known to Amazon’s page: { $names }
review-contacted-amazon = Only Amazon was asked.

review-several = { $count ->
    [one] 1 configuration was found.
   *[other] { $count } configurations were found. Which one?
  }
review-left-out = { $count ->
    [one] 1 more file was not read: there are too many. Open the one you look for by itself.
   *[other] { $count } more files were not read: there are too many. Open the one you look for by itself.
  }
review-several-unread = No settings could be read from { $names }.
review-back-to-list = Back to the list
review-pick = Check this one

review-amazon = Read from Amazon
review-amazon-what = By skill ID, reading only
review-sign-in-first = Sign in to read a skill’s settings. Nothing is changed at Amazon.
review-skill-id = Skill ID
review-skill-id-why = It begins with “amzn1.ask.skill.”.
review-stage-development = In development
review-stage-live = Live
review-read = Read its settings
review-read-short = Check
review-read-skill = Check: { $name }
review-reading = Reading from Amazon
review-read-only = Nothing was changed at Amazon.
review-not-a-skill-id = that is no skill ID. Copy it again, it begins with “amzn1.ask.skill.”.
review-nothing-at-amazon = this version of the skill has no account linking settings.

review-tab-settings = Settings
review-tab-findings = Findings · { $count }
review-back = Back to the findings
review-show-line = Show the line
review-show-line-what = Show the line: { $what }

review-saw = Customer saw…
review-saw-change = Customer saw
review-saw-what = Customer saw: { $what }
review-saw-not-known = Not known
review-likely = { $count ->
    [0] No finding explains it. See what was not checked below.
    [one] 1 finding may explain it. It stands first.
   *[other] { $count } findings may explain it. They stand first.
  }

review-questions = { $count ->
    [one] 1 question to answer
   *[other] { $count } questions to answer
  }
review-not-known = Not known
review-yes = Yes
review-no = No
review-use-answer = Use this answer
review-answer-used = Used.
review-one-a-line = One a line, as they stand there.
review-request-why = As JSON. Only whether an access token is in it is kept.
review-vendor-id-why = Or paste any one of Alexa’s redirect addresses.
review-in-settings = The settings themselves have to say it.
review-settles-likely = May explain what the customer saw: { $codes }

review-repair = Repair what can be repaired
review-repaired = { $count ->
    [0] Nothing could be repaired
    [one] 1 thing repaired
   *[other] { $count } things repaired
  }
review-nothing-left = Nothing is left that must be fixed.
review-left = { $count ->
    [one] 1 thing is left that a person has to fix.
   *[other] { $count } things are left that a person has to fix.
  }
review-left-what = { $titles }
review-repaired-json = The corrected settings
review-repaired-json-what = As sent to Amazon, without the secret.
review-save-repaired = Save…

review-compare = Compare…
review-compare-with = Compare with which settings?
review-compare-live = Compare with the live version
review-compare-development = Compare with the version in development
review-compare-another = Compare with another
review-compare-same = Both say the same.
review-differences = { $count ->
    [0] No differences
    [one] 1 difference
   *[other] { $count } differences
  }
review-first = First: { $name }
review-second = Second: { $name }
review-same = { $count ->
    [one] 1 part is the same
   *[other] { $count } parts are the same
  }
review-column-first = First
review-column-second = Second
review-untold = { $count ->
    [one] 1 part that Amazon does not tell
   *[other] { $count } parts that Amazon does not tell
  }
review-secret-given = Given, not shown

review-save-report = Save report…
review-save-html = As a page (HTML)
review-save-markdown = As Markdown
review-save-text = As text
review-save-json = As JSON
review-copy-report = Copy the report as Markdown
review-reply = Reply to the customer
review-reply-what = Copy it into your mail. It holds no secret.

## What the customer saw.

symptom-unable-to-link = “Unable to link at this time”, after signing in
symptom-redirect = The address to go back to does not match
symptom-client-id = The client ID is unknown or wrong
symptom-scope = A scope is unknown or not allowed
symptom-no-page = An error page, or no page, where the sign-in should be
symptom-ends = It worked, and ended after a while
symptom-one-country = It works in some countries only
symptom-app-only = It works in a browser, and not in the Alexa app
symptom-no-effect = It is linked, and the skill does not know the account
symptom-refused = Amazon refuses the settings
