## Words used all over the program.

app-name = Skill Linker
# What this language calls itself.
language-name = English
common-as-a-list = Read it as a list
common-back = Back
common-cancel = Cancel
common-change = Change
common-close = Close
common-copied = Copied
common-copy = Copy
common-not-provided = Not provided
common-optional = (optional)
common-problem = Problem:
common-save-as = Save as…
common-undo = Undo
