## Step 9: what to do in the Alexa app.

try-heading = Try it in the Alexa app
try-lead = The settings are at Amazon. Now link your own account, as your customers will.
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

try-report-saved = The report holds what was sent and confirmed, never the secret.
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
