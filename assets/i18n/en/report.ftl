## The report about a configuration, as text.

report-must-fix = Must fix
report-worth-a-look = Worth a look
report-good-to-know = Good to know
report-not-checked = Not checked
report-settings = What was read
report-fix = Do this: { $fix }
report-suggestion = New value: { $value }
report-unknown = Kept as they are, because Amazon’s page does not name them: { $names }.
report-secret-given = given, not shown
report-other-kind = of another kind, kept as it is
report-summary = { $errors } to fix, { $warnings } worth a look, { $notes } good to know.

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
