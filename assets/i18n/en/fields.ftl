## The fields of the settings, in plain words. The same name everywhere: summary, now → after, receipt, report.

field-access-token-scheme = ID and secret
field-access-token-url = Token address
field-authorization-url = Sign-in page
field-authorization-urls-by-platform = Sign-in in your apps
field-client-id = Client ID
field-client-secret = Client secret
field-default-token-expiration-in-seconds = Token lifetime
field-domains = Other domains
field-pkce-configuration = Extra sign-in protection
field-reciprocal-access-token-url = Address for Alexa’s codes
field-redirect-urls = Links to your apps
field-scopes = What your skill may know
field-skip-on-enablement = Before linking
field-type = Grant type
field-voice-forward-account-linking = Linking by voice
