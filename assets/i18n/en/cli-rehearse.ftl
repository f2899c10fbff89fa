## The command “rehearse”.

cli-rehearse-asks-page = { $host } is asked for its sign-in page, which opens in your browser.
cli-rehearse-asks-token = { $host } is asked for tokens, and gets the client ID and secret.
cli-rehearse-asks-both = { $host } is asked for its sign-in page and for tokens, and gets the client ID and secret.
cli-rehearse-implicit = With the implicit grant the answer never reaches a program. Use --redirect alexa and paste the address.
cli-rehearse-no-secret = There is no client secret. Put it in SKILL_LINKER_CLIENT_SECRET, or use --secret-stdin.
cli-rehearse-no-vendor = No vendor ID is known, so Alexa’s return address has a made-up one. Name yours with --vendor.
cli-rehearse-last = In the end, a wrong secret, the old refresh token and the used code are tried. A careful server may end this link over it.
cli-rehearse-last-question = At the end, also try a wrong secret, the old refresh token and the used code. A careful server may end this link over it. Do so?
cli-rehearse-waits-pasted = Sign in, copy the whole address at which the browser stops, and paste it here. That waits for five minutes.
cli-rehearse-pasted-cut = The terminal takes no line that long. Put the address into a file, and run this with < FILE.
cli-rehearse-two-inputs = Standard input cannot bring both the secret and the pasted address. Put the secret in SKILL_LINKER_CLIENT_SECRET.
cli-rehearse-waits = Waiting up to five minutes for the sign-in.
cli-rehearse-pasted-other = That is no answer to the sign-in. Paste the whole address at which the browser stopped.
