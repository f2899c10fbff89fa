## Asking the addresses, on step 7.

probe-error-random = This system gives no random numbers, so nothing was asked.
probe-error-roots = The certificates that this system trusts could not be read, so nothing was asked. Start the program again.
probe-error-long = Not every answer came within a minute. What came is shown. Ask again when the servers are less busy.
probe-error-broken-off = Something went wrong here, and the asking stopped. Ask again.

probe-ask-addresses = Ask the addresses…
probe-ask-again = Ask again…
probe-ask = Ask
probe-whom = Whom to ask
probe-whom-lead = Nobody is asked before you press “Ask”. Tick the servers that may be asked.
probe-nobody = There is no address to ask yet. Fill in the sign-in page and the token address first.
probe-sends-page = Gets { $count } questions for the sign-in page, with your client ID, scopes and Alexa’s return addresses. Nobody is signed in.
probe-sends-token = Gets { $count } questions with a made-up code and a made-up secret, and your client ID.
probe-sends-both = Gets { $count } questions for the sign-in page and the token address. The code and the secret in them are made up.
probe-other-port = It is asked on port { $port }. Amazon wants 443.
probe-secret = Send the client secret to { $host } too
probe-secret-line = Shows whether client ID and secret are refused. It goes to no other server.
probe-own-network = This is my own server on this network
probe-own-network-line = Addresses that only your network knows may then be asked. The result says so.
probe-tick-first = Tick a server first.
probe-progress = Asking: { $settled } of { $all } answers came
probe-asking = asking
probe-asked = { $count ->
    [one] Asked 1 server at { $time }
   *[other] Asked { $count } servers at { $time }
  }
probe-asked-before = Asked at { $time }, before the change
probe-own-network-said = Your own network was allowed.
probe-station = { $name }: { $standing }, { $figure }
probe-station-short = { $name }: { $figure }
probe-some-of = { $some } of { $all }
probe-of-seconds = { $seconds } of 4.5 s
probe-refused = refused
probe-not-refused = not refused
probe-not-asked-practice = not asked: practice
probe-practice-line = The practice Amazon stands in for this server. Its name and certificate were not looked at.
probe-needs-rehearsal = Only a rehearsal with a sign-in gets this far.
probe-nothing-sent = Nothing was sent for this station.
probe-connect-refused = refused the connection
probe-connect-silent = no answer within five seconds
probe-connect-no-route = no way there from here
probe-not-contacted = No address was contacted.
probe-no-greeting = No secure greeting came about.
probe-certificate = Certificate for { $subject }, signed by { $issuer }
probe-sent = What was sent
probe-came = What came back
probe-answered = { $status } after { $time }
probe-silence-not-reached = not reached
probe-silence-cut-off = the connection ended early
probe-silence-not-http = the answer is not HTTP
probe-what-sign-in = Sign-in page, back to { $region }
probe-what-scope = Sign-in page, with the scope { $scope }
probe-what-long-state = Sign-in page, with a long state
probe-what-plain-return = Sign-in page, return address as plain text
probe-what-android = Sign-in page, as an Android app
probe-what-ios = Sign-in page, as an iPhone app
probe-what-java = Sign-in page, as a program
probe-what-front = Front page of the server
probe-what-published = What the service publishes
probe-what-token = Token address, with a made-up code
probe-what-token-again = Token address, once more
probe-what-token-browser = Token address, as a browser
probe-what-secret-basic = Token address, with your secret in the header
probe-what-secret-body = Token address, with your secret in the message
check-could-not-tell = Could not tell
