## Help, one text a page.

help-heading = Help for this page
help-close = Close the help
help-start = Start with “Set up account linking” if your skill has no link yet. “Check a configuration” is for settings somebody sent you. “Practise without an account” is safe to play with.
help-skill = Pick what your customers sign in with. With their Amazon account you need no server of your own.
    The skill ID and the vendor ID stand in Amazon’s developer console. “I don’t have this yet” shows where.
    Without a skill, choose “I have no skill yet”: it is made in step 8.
help-profile = A security profile is how Amazon knows your skill. You make it once, on Amazon’s page.
    Press a row to tick it. You can go on and come back; the ticks stay.
help-redirect-urls = After signing in, Amazon sends people back to Alexa. It only does so to addresses it was told before.
    There are three, one for each part of the world. With one missing, people there cannot link.
    For a skill that is made here there is a fourth: it signs you in.
help-credentials = Both values stand under “Web Settings” of your security profile.
    Paste whatever you copied. Labels, blanks and line ends are removed, and it is said.
help-scopes = A scope is one thing your skill may learn about a person. Fewer scopes mean fewer questions.
help-addresses = Alexa needs two addresses: the page people sign in on, and the one where it asks for tokens. With Login with Amazon and the services we know, both are filled in.
help-check = Must fix stops sending. Worth a look never does. “Change” takes you to the answer and straight back here.
help-send = Signing in lets this program read and change your skill’s settings. Nothing is sent before you press the button that says so.
    A new skill is created first, by a button of its own.
help-try = Linking your own account proves everything at once: the addresses, the client ID and the secret.
