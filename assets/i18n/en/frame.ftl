## What stands around every page.

frame-step-of = Step { $number } of { $count } · { $name }
frame-title = { $where } — Skill Linker

step-skill = Your skill
step-profile = Security profile
step-redirect-urls = Redirect URLs
step-credentials = Client ID and secret
step-scopes = Scopes
step-addresses = Addresses
step-check = Check
step-send = Send to Amazon
step-try = Try it

preview-foot-skill = Skill ID and vendor ID are not in these settings. They say where the settings go.
preview-foot-redirect-urls = This step changes nothing here. Alexa already knows these three addresses.
preview-foot-secret = The secret is hidden here and sent in full. “Copy” leaves it out unless you ask.
preview-foot-press = Press a line to go to its question.

preview-title = What will be sent
preview-json = JSON
preview-open = Open the JSON preview
preview-fold = Fold the JSON preview
preview-copy-name = Copy the JSON
preview-save-name = Save as…: the JSON
preview-copy-question = Copy with or without the secret?
preview-copy-without = Copy without the secret
preview-copy-with = Copy with the secret

frame-next = Next: { $step }
frame-step-name = Step { $number }: { $name }
frame-step-here = You are here
frame-step-done = Done
frame-step-problem = Has a problem
frame-step-unknown = Could not tell
frame-step-not-yet = Not yet: first { $step }
frame-new-skill = New skill
frame-kind-custom = Custom skill, development
frame-kind-smart-home = Smart home skill, development
frame-kind-video = Video skill, development
frame-kind-music = Music skill, development
frame-kind-other = Another kind, development
frame-home = Skill Linker: to the start
frame-saved = Saved { $time }
frame-help-page = Help for this page
frame-settings = Settings
frame-tab-page = Page
frame-copied = Copied: { $what }
frame-left-out = { $count ->
    [one] Left out 1 unknown name.
   *[other] Left out { $count } unknown names.
}
frame-filled = { $count ->
    [one] Filled 1 answer.
   *[other] Filled { $count } answers.
  }
frame-practice = Practice.
frame-practice-words = Nothing here reaches Amazon.
frame-practice-leave = Leave
frame-draft-in-use = This draft is open in another window. What you change here is not saved.
frame-draft-newer = A newer Skill Linker wrote this draft. What you change here is not saved.

region-america = America
region-europe = Europe and India
region-far-east = Japan and Australia
copied-all = all addresses
copied-sign-in-url = the address for signing in here
copied-profile-name = profile name
copied-profile-description = profile description
copied-privacy-url = privacy address
copied-json = the JSON, without the secret
copied-json-with-secret = the JSON, with the secret
copied-suggestion = the corrected value
copied-command = the command
copied-sign-in-address = the sign-in address

times-today = Saved today at { $time }.
times-yesterday = Saved yesterday at { $time }.
times-day = Saved on { $day } at { $time }.
