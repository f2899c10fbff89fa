## Commands that make and try a skill.

cli-create-plan = This will be made at Amazon’s:
cli-create-question = Create the skill? (yes or no)
cli-create-go-on-question = Send the model and go on? (yes or no)
cli-create-say-yes = Nothing was made. Add --yes to create the skill without being asked.
cli-create-not-made = Nothing was made.
cli-create-fix-first = Nothing was made. Fix this first.
cli-create-endpoint = The address counts with “--hosting own” alone. At Amazon’s, Alexa finds the code by itself.
cli-create-found = A skill of this name is there. Nothing was made. Add --another to make one all the same.
cli-create-resuming = Last time ({ $time }) we were making this skill. Checking what Amazon has.
cli-create-looking = Looking for a skill of this name…
cli-create-creating = Asking Amazon for the skill…
cli-create-making = Amazon makes the skill…
cli-create-model = Sending the interaction model…
cli-create-building = Amazon builds the model…
cli-create-step = { $name }: { $state }
cli-create-done = The skill is made and its model is built.
cli-create-skill-id = Skill ID
cli-create-invocation = Say “{ $words }” to open it.
cli-create-refused-skill = Amazon does not make this skill.
cli-create-refused-model = The skill is made. Amazon does not build its model.
cli-create-lost = The answer was lost, and the skill is not there: it was not made. Run the same command again.
cli-create-unfinished = Amazon still works on it. Run the same command again: it looks first, and makes nothing twice.
cli-create-halfway = The skill is made, and its model is not sent yet. Run the same command again.
cli-create-intent-not-kept = The making could not be noted on this computer. The skill was made all the same.

cli-try-enable-question = The skill is not enabled for your account. Enable it for testing? (yes or no)
cli-try-say-yes = The skill is not enabled for your account. Add --yes to enable it for testing.
cli-try-not-enabled = Nothing was enabled.
cli-try-enabling = Enabling the skill for your account…
cli-try-enabled = The skill is enabled for your account.
cli-try-asking = Asking Alexa…
cli-try-you = You
cli-try-alexa = Alexa
cli-try-no-words = The skill has no invocation name in this language. Say something with --say.
cli-try-no-answer = Alexa did not answer in time. Run the same command again.
