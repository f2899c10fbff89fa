## Step 9: trying the skill from here, and what to do in the Alexa app.

try-heading = Try your skill
try-lead = The settings are at Amazon. Ask your skill from here, link your own account, and ask again.
try-lead-unsent = Nothing has been sent yet. Come back here after step 8.

try-app = Open the Alexa app
try-app-what = Sign in with the same Amazon account as in the developer console.
try-enable = Enable your skill
try-enable-named = Enable { $name }
try-enable-what = Open “More”, “Skills & Games”, “Your Skills”, then “Dev”. Press “Enable to Use”.
try-sign-in = Sign in on the page that opens
try-sign-in-what = The app then says that your account was linked. The secret is proven with that.

try-no-luck = It does not link?
try-no-luck-what = Note what the app says and go back to step 7. Most causes have their own line there.

try-report-saved = The report holds what was sent and confirmed, what was tried and what came back, never the secret.
try-report = Save report

try-phone = A phone with the sign-in page of your skill.
try-phone-receives = A second page lists what the skill will receive: { $scopes }.
try-your-skill = Your skill
try-phone-amazon = Sign in at Amazon
try-phone-own = Sign in
try-phone-shares = will receive
try-phone-caption = What people see on their phone, drawn.
try-receives-name = Name
try-receives-email = Email address
try-receives-postal-code = Postal code

try-no-skill = Give the skill ID in step 1. Then your skill can be tried from here.
try-safe = Nothing was changed in your settings.
try-right-needed = Sign in to try your skill from here
try-right-needed-what = Amazon asks for one more right. With it this program enables your skill for your own account and speaks to it, nothing else. Amazon calls it
try-sign-in-again = Sign in with this right
try-enable-it-title = Enable for testing
try-enable-it-what = Then your own devices and this program can open your skill. Nobody else gets it.
try-enable-it = Enable for testing
try-enable-again = Enable again
try-enabled = Enabled for your account.
try-enabled-for = Enabled for { $name }.
try-checking = Asking whether your skill is enabled
try-enabling = Enabling your skill
try-wait-long = This can take a minute. Cancel stops the waiting; what Amazon was asked stays as it is.
try-linking-is-forced = Your settings want people to link before they use the skill. Until you have linked, Amazon may not let anyone speak to it.

try-say = Ask your skill
try-say-what = Say what people say to open it: “open” and its invocation name, or words of your own.
try-say-label = Words to say
try-say-it = Say it
try-saying = “{ $words }” is said. Waiting for the answer
try-no-answer = No answer came.
try-no-answer-what = Amazon did not finish in time. Say it again.
try-you = You
try-alexa = Alexa
try-nothing-said = (no words)
try-what-was-asked = What your skill was asked, answer { $number }
try-taken-for = Taken for: { $intents }
try-not-called = Your skill was not called.
try-called = Called: { $request } at { $endpoint }
try-token-seen = Access token: seen. The account is linked.
try-no-token = Access token: none. Nobody is linked.
try-card = Card: { $card }
try-no-card = none
try-error = Amazon said: { $error }

try-right = This is right: nobody is linked yet.
try-right-what = Your skill asked for linking and sent the card “LinkAccount”. Do the three things below in the Alexa app, then ask again.
try-in-the-app = In the Alexa app
try-practice-app = Open the practice Alexa app
try-again = Ask again
try-again-what = After linking in the app, the same words must lead to another answer.
try-ask-again = Ask again
try-knows = Your skill knows who is speaking
try-knows-what = Alexa sent an access token with the request, and your skill did not ask for linking. The link works.
try-rings = Two rings, joined: the account is linked.
try-not-reached = Your skill was not opened.
try-not-reached-what = Alexa took the words for something else. Use the invocation name of your skill, and see that its model is built.
try-code-failed = The code of your skill gave no usable answer.
try-code-failed-what = Open the answer above for Amazon’s words. See that the code is deployed and that its log shows no error.
try-not-asked = Your skill answered without asking who is speaking.
try-not-asked-what = Nobody was linked, and its code did not send the card “LinkAccount”. Let the code ask for linking when the token is missing.
try-still-not-linked = Your skill still asks for linking
try-cause-not-finished = The link was not finished in the app. It must end with “account linked”. When it ends with “unable to link”, go back to step 7.
try-cause-other-account = The Alexa app is signed in to another Amazon account than you are here.
try-cause-token-address = The sign-in worked, and the token address or the client secret did not. A rehearsal in step 7 shows which.
try-cause-disabled = The skill was disabled in the app after linking. Enable it again, then link once more.
try-token-refused = Your skill got a token and asks for linking all the same
try-cause-code-refuses = The code looks for the token at another place, or takes it for missing.
try-cause-scope = The token opens less than the code asks for. Compare the scopes in step 5 with what the code reads.
try-cause-profile = The address that tells who is speaking refused the token, or did not answer in time.
try-findings =
    { $count ->
        [0] The check in step 7 finds nothing to fix.
        [one] The check in step 7 finds 1 thing to fix.
       *[other] The check in step 7 finds { $count } things to fix.
    }
try-to-check = Go to the check and the rehearsal
