## Help, one text a page.

help-skill = Help for this page follows.
help-profile = Help for this page follows.
help-redirect-urls = Help for this page follows.
help-credentials = Help for this page follows.
help-scopes = Help for this page follows.
help-addresses = Alexa needs two addresses: the page people sign in on, and the one where it asks for tokens. With Login with Amazon and the services we know, both are filled in.
help-check = Must fix stops sending. Worth a look never does. “Change” takes you to the answer and straight back here.
help-send = Signing in lets this program read and change your skill’s settings. Nothing is sent before you press the button that says so.
help-try = Linking your own account proves everything at once: the addresses, the client ID and the secret.
