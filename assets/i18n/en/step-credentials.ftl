## Step 4, Client ID and secret.

credentials-heading = Paste the client ID and secret
credentials-heading-id = Paste the client ID
credentials-lead = Both stand on the page you left open in step 2.
credentials-lead-id = It stands on the page you left open in step 2.
credentials-lead-own = Both come from the service your people sign in with.
credentials-lead-own-id = It comes from the service your people sign in with.

credentials-id = Client ID
credentials-id-why = Your skill’s public name at Amazon. It starts with amzn1.application-oa2-client.
credentials-id-why-own = Your skill’s public name at that service.
credentials-secret = Client secret
credentials-secret-why = Its password. Alexa uses it to prove it is your skill.
credentials-stays = Stays in memory until you close the window. It is never saved in the draft or the report.
credentials-no-secret = No secret is needed.
credentials-no-secret-why = You chose that Alexa gets the token straight from the sign-in page. Nothing is proved with a password.

credentials-where = Where both are
credentials-where-own = Your sign-in service gives each app a client ID and a client secret. Look where you registered the skill.
credentials-open = Open it again
credentials-pin-id = Copy “Client ID”
credentials-pin-secret = “Show Secret”, then copy
