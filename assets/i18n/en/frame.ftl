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
