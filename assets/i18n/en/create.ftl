# Names for a new skill, and what is wrong with them.
create-name-empty = A skill needs a name.
create-name-short = The name needs two letters or more.
create-name-long = The name can have 50 letters at most.
create-endpoint = Use an https address, or the ARN of a Lambda function.
create-invocation-empty = People need words to open the skill with.
create-invocation-short = It needs two letters or more.
create-invocation-long = It can have 50 letters at most.
create-invocation-capitals = Use small letters only.
create-invocation-figures = Write “{ $what }” as a word: numbers are spelled out.
create-invocation-sign = “{ $what }” cannot be part of it. Letters, blanks, apostrophes and full stops can.
create-invocation-letter = “{ $what }” is no letter of this language. Change the language, or the letters.
create-invocation-launch = “{ $what }” opens or asks a skill, so it cannot be part of a name.
create-invocation-wake = “{ $what }” wakes a device, so it cannot be part of a name.
create-invocation-reserved = Amazon allows no “{ $what }” in the name.
create-invocation-one-word = Amazon wants two words or more, unless the one word is your brand.
create-invocation-small = With “{ $what }” it counts as one word. Add another word.
create-invocation-connecting = Alexa listens for “{ $what }” after the name, so it is better left out.
create-for-publishing = You can try the skill with it. To publish it, Amazon will want another.
create-suggestion = How about “{ $name }”?

# How far a step of a build is.
build-in-progress = in progress
build-succeeded = done
build-failed = failed

# Trying a skill.
trying-by-hand-speaking = Amazon has no way to speak to this kind of skill from outside. Say it to a device, or use the page “Test”.
trying-by-hand-everything = Amazon lets no tool enable or speak to this kind of skill. Enable it in the Alexa app and use it with a device.
trying-enable-no-skill = Amazon has no skill with this ID in development. Check the skill ID, and whose account is signed in.
trying-enable-no-endpoint = The skill has no place where its code runs. Put the code on the page “Code” and deploy it.
trying-enable-not-ready = The skill is not ready yet. Build its model, then try again.
trying-enable-other-stage = The published version may be enabled for this account. Disable it in the Alexa app, then try again.
trying-enable-in-the-middle = Amazon is changing the skill at this moment. Try again in a minute.
trying-enable-refused = Amazon does not enable this skill. Its own words say why.
trying-seen-not-linked = The skill asks for linking, and nobody is linked yet. This is right. Link the account in the Alexa app, then ask again.
trying-seen-linked = The request held an access token, and the skill did not ask for linking. Your skill knows who is speaking.
trying-seen-token-refused = The request held an access token, and the skill asks for linking all the same. Its code did not accept the token.
trying-seen-not-asked = The request held no access token, and the skill did not ask for linking.
trying-seen-not-reached = The skill’s code was not called. Check the words that open it, and whether people must link first.
trying-seen-code-failed = The skill’s code was called, and its answer was of no use to Alexa. Look at its log.
