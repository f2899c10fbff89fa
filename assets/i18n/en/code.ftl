## The code of a skill: what its comments say, the command, and its part of step 9.

code-about-events = Answers the grant that Alexa sends when “Send Alexa Events” is on. Without an answer every link is undone.
code-about-profile-amazon = Where Amazon tells who a token belongs to: number, name and email, as your scopes allow.
code-about-profile-amazon-number = Where Amazon tells who a token belongs to: a number for each person. For names, add the scope “profile”.
code-about-profile-known = YOUR PLACE: where { $provider } tells who a token belongs to. Check that it takes the tokens Alexa gets.
code-about-profile-own = YOUR PLACE: the address of your server that tells who a token belongs to. It takes “Authorization: Bearer TOKEN”, answers JSON with a “name”, and 401 to a token it refuses. While it is empty, everybody with a token counts as linked.
code-about-speech = What the skill says.
code-about-speech-translated = What the skill says, translated by Skill Linker. Let somebody who speaks the language read it.

code-no-kind = There is no code to begin with for this kind of skill. There is for custom and smart-home skills.
code-is-there = These files are there with another text: { $names }.
code-say-yes = Nothing was written. Add --yes to replace them.
code-replace = Replace them? (yes or no)
code-kept = The files are kept. Nothing was written.
code-where-tab = In the developer console, open the “Code” tab. Put these files in, press “Save”, then “Deploy”.
code-where-lambda = Smart-home code runs at AWS Lambda. Open your function there, put these files in, and press “Deploy”.
code-speaks = The skill speaks { $locale }. Another one is chosen with --locale.
code-locales = Alexa has these: { $locales }.
