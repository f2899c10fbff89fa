## The services people can sign in with, and what their scopes mean.

provider-everywhere = Everywhere

provider-amazon-register = Register all three addresses in the security profile, under “Web Settings”, as “Allowed Return URLs”.
provider-cognito-register = In your user pool, open the app client. Add all three addresses under “Allowed callback URLs”.
provider-auth0-register = In Auth0, open your application. Add all three addresses under “Allowed Callback URLs”, with commas between them.
provider-okta-register = In Okta, open your web application. Add all three addresses under “Sign-in redirect URIs”.
provider-google-register = In Google Cloud, open your web client. Add all three addresses under “Authorized redirect URIs”.
provider-entra-register = In Entra, open the app registration. Add all three addresses under “Authentication”, for the platform “Web”.
provider-keycloak-register = In Keycloak, open the client. Add all three addresses under “Valid redirect URIs”.
provider-home-assistant-register = Home Assistant needs nothing registered. Its client ID is Alexa’s own address, such as https://pitangui.amazon.com/.

provider-amazon-credentials = Open your security profile at Amazon. Both stand under “Web Settings”.
provider-cognito-credentials = In your user pool, open the app client. Copy “Client ID”, turn on “Show client secret” and copy that too.
provider-auth0-credentials = In Auth0, open your application. Both stand on top of “Settings”, as “Client ID” and “Client Secret”.
provider-okta-credentials = In Okta, open your web application. Both stand under “Client Credentials” on the tab “General”.
provider-google-credentials = In Google Cloud, open your web client. “Client ID” always stands there. “Client secret” is shown when it is made, so make another if it is lost.
provider-entra-credentials = In Entra, copy “Application (client) ID” from “Overview”. Make a secret under “Certificates & secrets” and copy its “Value”, not its “Secret ID”.
provider-keycloak-credentials = In Keycloak, open the client. “Client ID” stands under “Settings”, and “Client Secret” under “Credentials”.
provider-home-assistant-credentials = The client ID is Alexa’s own address for your region, such as https://pitangui.amazon.com/. The secret is not checked: any text will do.

provider-cognito-part = Domain of your user pool
provider-cognito-part-why = In Cognito it stands under “Domain”. It usually ends in amazoncognito.com.
provider-auth0-part = Domain of your Auth0 application
provider-auth0-part-why = In Auth0 it stands under “Settings”, as “Domain”.
provider-okta-part = Domain of your Okta organization
provider-okta-part-why = In Okta it stands at the top right, under your name.
provider-entra-part = Tenant
provider-entra-part-why = Take “Directory (tenant) ID” from the app registration. “common” lets people of every organization in.
provider-keycloak-part = Host and realm
provider-keycloak-part-why = The address of your realm: the host, then /realms/ and the realm’s name.
provider-home-assistant-part = Host of your Home Assistant
provider-home-assistant-part-why = The name under which it is reached from the internet, without https.

scope-lwa-user-id-title = A number for each person
scope-lwa-user-id = no name, no email
scope-lwa-profile-title = Name and email
scope-lwa-profile = with that number
scope-lwa-postal-code-title = Postal code
scope-lwa-postal-code = from their Amazon account
scope-openid-title = A number for each person
scope-openid = and that the person has signed in
scope-profile-title = Name
scope-profile = and what else is in the person’s profile
scope-email-title = Email address
scope-email = where mail reaches the person
scope-phone-title = Phone number
scope-phone = where calls reach the person
scope-offline-access-title = Stay linked
scope-offline-access = renews the sign-in without asking again
scope-smart-home-title = Devices of the home
scope-smart-home = sees and controls them
