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
