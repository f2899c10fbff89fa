## The catalogue of rules: one sentence on what each looks at, and all words of the rules that need the network.

catalogue-looks-at = Looks at
catalogue-severity = Severity
catalogue-family = Kind
catalogue-who = Who feels it
catalogue-fix = Fix
catalogue-says = Says
catalogue-yields-to = Yields to
catalogue-wins-over = Wins over
catalogue-source = Source
catalogue-error = must fix
catalogue-warning = worth a look
catalogue-note = good to know
catalogue-static = The settings alone
catalogue-context = What is known about the skill
catalogue-answered = What you answered, or what was seen
catalogue-probe = The addresses, over the network
catalogue-rehearsal = The whole link, with a login
catalogue-retired = Retired
catalogue-unknown-code = There is no rule “{ $code }”. “skill-linker rules” lists all of them.
catalogue-count = { $count } codes. “skill-linker rules AL-025” explains one.

rule-al-107-title = Login with Amazon profile does not allow this scope

rule-al-001-about = Whether the settings sit in the member that Amazon reads.
rule-al-002-about = The names of all members.
rule-al-003-about = The kind of each value: text, list, number, true or false.
rule-al-004-about = The grant type.
rule-al-005-about = The address of the sign-in page: whether it is there and complete.
rule-al-006-about = Whether the sign-in page is served over https.
rule-al-007-about = With AUTH_CODE, whether the token address is there.
rule-al-008-about = Whether the token address is complete and served over https.
rule-al-009-about = Whether the client ID is there.
rule-al-010-about = Before sending with AUTH_CODE, whether the client secret is there.
rule-al-011-about = With AUTH_CODE, how Alexa is told to send the client ID and secret.
rule-al-012-about = Every value: blanks around it, and characters that nobody sees.
rule-al-013-about = Every value: text that stands in templates and examples.
rule-al-014-about = The paths of both addresses, which often tell what they are for.
rule-al-015-about = The path of the sign-in page’s address.
rule-al-016-about = The part of the sign-in page’s address after the question mark.
rule-al-017-about = The part of each address after #.
rule-al-018-about = The part of each address before the server’s name.
rule-al-019-about = Whether the servers’ names and numbers are known on the internet.
rule-al-020-about = The port in each address.
rule-al-021-about = Whether a server’s name belongs to a tunnel that changes its name.
rule-al-022-about = The number of scopes.
rule-al-023-about = The number of domains.
rule-al-024-about = Each entry in the list of domains.
rule-al-025-about = Each entry in the list of scopes.
rule-al-026-about = Empty and repeated entries of the lists.
rule-al-027-about = The scopes that are asked of Login with Amazon.
rule-al-028-about = Both addresses, where they are Login with Amazon’s or almost.
rule-al-029-about = The client ID, where people sign in with Amazon.
rule-al-030-about = How the client ID begins.
rule-al-031-about = What else is filled in with the implicit grant.
rule-al-032-about = Whether the login service can give tokens to the implicit grant.
rule-al-033-about = The lifetime that is set for tokens.
rule-al-034-about = The words in a Google sign-in address that ask for lasting access.
rule-al-035-about = The scope with which some services give lasting access.
rule-al-036-about = Whether an Auth0 sign-in address names an audience.
rule-al-037-about = The sign-in addresses for phone apps.
rule-al-038-about = The addresses of your own app.
rule-al-039-about = The address for two-way linking.
rule-al-040-about = Whether a server’s name holds Amazon’s or Alexa’s name.
rule-al-041-about = Words in the addresses that are often misspelt.
rule-al-042-about = Whether the two servers’ names are almost the same.
rule-al-043-about = The client ID, where people sign in with Home Assistant.
rule-al-044-about = Whether the client ID is a whole return address of Alexa.
rule-al-045-about = Whether the file with the secret lies in a folder under version control.
rule-al-046-about = Whether the file lies in the folder that is uploaded as the skill.
rule-al-047-about = The token scheme, where people sign in with Home Assistant.
rule-al-048-about = Linking by voice, and whether people sign in with Amazon.
rule-al-049-about = The protection of the sign-in with PKCE.
rule-al-050-about = Members that stand twice.
rule-al-051-about = Whether the client ID stands in the secret’s place, or the other way round.
rule-al-052-about = Whether an address is one of Alexa’s or of a console.
rule-al-053-about = Characters in the client ID and secret that servers read in two ways.
rule-al-054-about = Quotes, dashes and letters that a word processor or another alphabet brings in.
rule-al-101-about = The kind of skill and the grant type.
rule-al-102-about = The kind of skill and the scopes.
rule-al-103-about = The kind of skill, where there are no settings at all.
rule-al-104-about = The kind of skill, and whether people may use it before linking.
rule-al-105-about = The return addresses that your login service has on its list.
rule-al-106-about = Whether the security profile is switched on for Login with Amazon.
rule-al-107-about = Retired: nothing but a probe can tell. See AL-209.
rule-al-108-about = The vendor IDs in the return addresses that are on the list.
rule-al-109-about = The languages of the skill, and the region in Home Assistant’s client ID.
rule-al-110-about = Whether the skill may send events to Alexa.
rule-al-111-about = Whether Amazon’s client ID goes to a server that is not Amazon’s.
rule-al-112-about = Who links, while the skill is in development.
rule-al-113-about = The list of your own app’s addresses, with the implicit grant.
rule-al-114-about = What Amazon answered when the settings were sent or read.
rule-al-115-about = What changes against the live version that people use.
rule-al-116-about = What the skill answers to people who are not linked.
rule-al-117-about = What reviewers of the store are told, so that they can link.
rule-al-118-about = The privacy policy of each language of the skill.
rule-al-119-about = The names of your other skills, and the accounts that took part.
rule-al-120-about = Whether the login service can store three return addresses.
rule-al-121-about = Whether the skill is made for children.
rule-al-122-about = The vendor ID as it was given.
rule-al-123-about = The version of the skill that the settings are sent to.
rule-al-124-about = Linking by voice, and the kind of skill.

rule-al-201-title = Name not known on the internet
rule-al-201-about = The numbers that each server’s name stands for.
rule-al-201-who = Nobody can link: Alexa cannot find your server.
rule-al-201-fix = Correct the name, or add it to your DNS.

rule-al-202-title = Nothing answers
rule-al-202-about = Whether each server takes a connection.
rule-al-202-who = Nobody can link: Alexa gets no connection.
rule-al-202-fix = Open the port for the internet.

rule-al-203-title = Certificate chain not complete or not trusted
rule-al-203-about = The certificates as the server hands them out.
rule-al-203-who = Nobody can link: Alexa ends the connection.
rule-al-203-fix = Install the full chain of a public authority.

rule-al-204-title = Encryption too new or too old
rule-al-204-about = The versions of TLS and the ciphers that the server takes.
rule-al-204-who = Amazon’s servers may not connect.
rule-al-204-fix = Offer TLS 1.2 beside 1.3, with its common ciphers.

rule-al-205-title = Certificate for another name, or out of date
rule-al-205-about = The names, dates and purpose in the certificate.
rule-al-205-who = Nobody can link: Alexa ends the connection.
rule-al-205-fix = Renew the certificate, or have this name added to it.

rule-al-206-title = IPv6 does not answer
rule-al-206-about = Each IPv6 number apart from each IPv4 number.
rule-al-206-who = Some of Amazon’s servers may wait in vain.
rule-al-206-fix = Repair IPv6, or delete the AAAA entry.

rule-al-207-title = Sign-in page not there
rule-al-207-about = The sign-in page, opened as Alexa opens it.
rule-al-207-who = Nobody can link: the page does not open.
rule-al-207-fix = With 404, correct the path. With 5xx, look into your server’s log.

rule-al-208-title = Return address not accepted
rule-al-208-about = The sign-in page, opened with Alexa’s return address of each region.
rule-al-208-who = People in the named regions cannot link.
rule-al-208-fix = Add these addresses at your login service.

rule-al-209-title = Client ID or scope not accepted
rule-al-209-about = What the sign-in page says to your client ID and scopes.
rule-al-209-who = People see an error instead of the sign-in page.
rule-al-209-fix = Change the named part: client ID or scope.

rule-al-210-title = Token address is not one
rule-al-210-about = What the token address answers to a made-up code.
rule-al-210-who = Nobody can link: Alexa cannot get tokens here.
rule-al-210-fix = Look for your service’s token address. It often ends in /token.

rule-al-211-title = Client ID, secret or scheme refused
rule-al-211-about = What the token address says to your client ID and secret. Only the wizard and the rehearsal send them.
rule-al-211-who = Linking stops after the login.
rule-al-211-fix = Change the scheme shown, or enter the secret again.

rule-al-212-title = Answer is not the usual JSON
rule-al-212-about = The form of the token address’s answer.
rule-al-212-who = Linking stops after the login: Alexa reads JSON only.
rule-al-212-fix = Answer with JSON, also for errors.

rule-al-213-title = Token address slow
rule-al-213-about = How long the token address takes.
rule-al-213-who = Linking fails now and then: Alexa gives up after 4.5 seconds.
rule-al-213-fix = Speed it up, or keep the server awake.

rule-al-214-title = Bot protection answers instead
rule-al-214-about = Whether a browser and a program get the same kind of answer.
rule-al-214-who = Nobody can link: Amazon’s servers are turned away.
rule-al-214-fix = Let Amazon’s servers through to both addresses.

rule-al-215-title = Token address redirects
rule-al-215-about = Whether the token address sends on to another one.
rule-al-215-who = The request can get lost on the way.
rule-al-215-fix = Enter the final address.

rule-al-216-title = Provider publishes other values
rule-al-216-about = What the login service publishes about itself.
rule-al-216-who = Linking may fail: the provider says something else than these settings.
rule-al-216-fix = Take the values that the provider publishes.

rule-al-217-title = Page loads from hosts not listed
rule-al-217-about = The servers that the sign-in page loads from.
rule-al-217-who = The sign-in can hang inside the Alexa app.
rule-al-217-fix = Add these names to the domain list.

rule-al-218-title = Page does what the app cannot show
rule-al-218-about = Pop-ups, new windows and password boxes of the browser on the sign-in page.
rule-al-218-who = People are stuck: the Alexa app shows no pop-ups.
rule-al-218-fix = Put messages on the page, and make it fit a phone.

rule-al-219-title = Long state refused
rule-al-219-about = The sign-in page, opened with a state as long as Alexa’s.
rule-al-219-who = Nobody can link: Alexa’s state is long.
rule-al-219-fix = Allow 2,000 characters for the state.

rule-al-220-title = Provider turns away web views
rule-al-220-about = Whether the sign-in page opens inside an app too.
rule-al-220-who = Sign-in can fail inside the Alexa app.
rule-al-220-fix = Offer another way to sign in.

rule-al-221-title = Encoded return address refused
rule-al-221-about = The sign-in page, opened with the return address encoded and plain.
rule-al-221-who = Nobody can link: Alexa sends it encoded.
rule-al-221-fix = Decode the return address before you compare it.

rule-al-222-title = Server accepts anything
rule-al-222-about = Whether made-up codes and wrong secrets are refused.
rule-al-222-who = Anyone could get tokens.
rule-al-222-fix = Refuse what does not fit. Until then a good answer proves nothing about your client ID and secret.

rule-al-223-title = Not ordinary HTTPS on this port
rule-al-223-about = Whether the port speaks HTTPS as browsers do.
rule-al-223-who = Nobody can link: Alexa cannot talk to this port.
rule-al-223-fix = Serve ordinary HTTPS, without client certificates.

rule-al-224-title = Redirects to http
rule-al-224-about = Where the server sends people on to.
rule-al-224-who = The sign-in leaves the safe connection, and Alexa may stop.
rule-al-224-fix = Send people to https only.

rule-al-301-title = State does not come back unchanged
rule-al-301-about = The state that comes back after the login.
rule-al-301-who = Nobody can link: Alexa refuses the answer.
rule-al-301-fix = Return state exactly as it came.

rule-al-302-title = Answer in the wrong place
rule-al-302-about = Where in the return address the code or the token stands.
rule-al-302-who = Nobody can link: Alexa finds no answer.
rule-al-302-fix = Put codes after the question mark, implicit tokens after #.

rule-al-303-title = Returned to the wrong address
rule-al-303-about = The address that people are sent back to.
rule-al-303-who = Nobody can link: Alexa never gets the answer.
rule-al-303-fix = Send people to the redirect_uri from the request, unchanged.

rule-al-304-title = Login service reports an error
rule-al-304-about = Errors in the return address and on the pages.
rule-al-304-who = People see an error instead of a link.
rule-al-304-fix = Read the service’s own words. Beside them stands what they usually mean.

rule-al-305-title = Code not exchanged
rule-al-305-about = The token address’s answer to a real code.
rule-al-305-who = Linking stops after the login.
rule-al-305-fix = Mend the part that the answer refused.

rule-al-306-title = No refresh token
rule-al-306-about = The refresh token in the answer.
rule-al-306-who = People have to link again when the token ends.
rule-al-306-fix = Ask for lasting access at your provider.

rule-al-307-title = Lifetime missing or too short
rule-al-307-about = The lifetime in the answer.
rule-al-307-who = The link ends too soon: Alexa wants six minutes or more.
rule-al-307-fix = Send expires_in 3600.

rule-al-308-title = Refresh does not work
rule-al-308-about = Two refreshes, one after the other.
rule-al-308-who = The link ends when the first token does.
rule-al-308-fix = Make refresh work, then link again.

rule-al-309-title = Old refresh token ends at once
rule-al-309-about = Whether an earlier refresh token still works.
rule-al-309-who = A lost answer ends the link.
rule-al-309-fix = Keep recent refresh tokens valid for a while.

rule-al-310-title = Refresh answer without a lifetime
rule-al-310-about = The lifetime in the answer to a refresh.
rule-al-310-who = The skill works for an hour and then stops.
rule-al-310-fix = Send expires_in there too.

rule-al-311-title = Code too old or used twice
rule-al-311-about = The age of the code, and a second use of it.
rule-al-311-who = Linking stops after the login: codes work once and for minutes.
rule-al-311-fix = Start the sign-in again to get a new code.

rule-al-312-title = Works in one region only
rule-al-312-about = The link with the return address of each region.
rule-al-312-who = People in the named regions cannot link.
rule-al-312-fix = Allow all three return addresses.

rule-al-313-title = Sign-in protection does not fit
rule-al-313-about = The link with PKCE, with a wrong verifier, and without.
rule-al-313-who = Linking stops after the login, or the protection is none.
rule-al-313-fix = With PKCE on, your server must check it. If it does not know PKCE, leave it off.

rule-al-315-title = Login never leaves the page
rule-al-315-about = Whether the browser leaves the login page after the login.
rule-al-315-who = People stay on your page.
rule-al-315-fix = Answer the form with an ordinary redirect.

rule-al-316-title = Login forgotten half-way
rule-al-316-about = The login after a pause of two minutes, and in a fresh browser.
rule-al-316-who = Slow people lose the login.
rule-al-316-fix = Keep the unfinished login for ten minutes, and allow its cookie.

rule-al-317-title = AcceptGrant not answered
rule-al-317-about = The skill’s answer to a sample AcceptGrant.
rule-al-317-who = Linking is undone after the login.
rule-al-317-fix = Answer AcceptGrant. Exchange its code in the form body.

rule-al-318-title = Token does not open the profile
rule-al-318-about = The profile that belongs to the token.
rule-al-318-who = Linking works, but the skill sees no data.
rule-al-318-fix = Ask for the scope that the skill needs.

rule-al-319-title = App-to-app: enablement call fails
rule-al-319-about = The call with which your own app finishes the link.
rule-al-319-who = Linking from your app stops at the last step.
rule-al-319-fix = Read which part the answer names, and mend it.

rule-al-320-title = Refresh token ends soon
rule-al-320-about = How long refresh tokens live.
rule-al-320-who = People have to link again after that time.
rule-al-320-fix = Use a long or sliding lifetime.

rule-al-321-title = “No” is not handled
rule-al-321-about = What happens when a person says no.
rule-al-321-who = People who say no are stuck.
rule-al-321-fix = Send them back with the error and the state.

rule-al-322-title = Consent screen in test mode
rule-al-322-about = Google’s page for apps that are still being tested.
rule-al-322-who = Only listed testers can link.
rule-al-322-fix = Add the account there, or publish the app.

rule-al-323-title = Rehearsal good, real link not
rule-al-323-about = A link that fails in the Alexa app although everything here is fine.
rule-al-323-who = The fault lies behind the login.
rule-al-323-fix = Go through the list in order. The first two are the usual ones.

rule-al-324-title = Test request without a token
rule-al-324-about = A request to the skill that was pasted or simulated.
rule-al-324-who = The skill sees nobody’s account in this test.
rule-al-324-fix = Use a request from a linked account.

rule-al-325-title = Token answer incomplete or in an odd form
rule-al-325-about = Every member of the token answer, and its form.
rule-al-325-who = Linking stops after the login: Alexa reads the standard form only.
rule-al-325-fix = Return the standard JSON, with nothing around it.

rule-al-326-title = Very long code or token
rule-al-326-about = The length of code and token.
rule-al-326-who = No limit of Alexa is published, so a long one may be cut.
rule-al-326-fix = Make it shorter: leave data out of the token.
