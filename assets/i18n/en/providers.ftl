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

scope-lwa-user-id = A number that stands for the person. No name, no e-mail address.
scope-lwa-profile = Name, e-mail address and a number that stands for the person.
scope-lwa-postal-code = The postal code.
scope-openid = That the person has signed in, and a number that stands for them.
scope-profile = The name and what else is in the person’s profile.
scope-email = The e-mail address.
scope-phone = The phone number.
scope-offline-access = Stay linked: renew the sign-in without asking again.
scope-smart-home = See and control the devices of the home.

## Amazon's kinds of ID, as they are named in a sentence.

amazon-id-lwa-client = client ID of a security profile
amazon-id-lwa-secret = client secret of a security profile
amazon-id-skill = skill ID
amazon-id-app = app ID of a security profile
amazon-id-seller-app = ID of a seller app
amazon-id-user = ID of a person
amazon-id-other-ask = ID of another part of Alexa
amazon-id-dev-portal = ID from the developer portal
amazon-id-aws-name = name of something at AWS
amazon-id-aws-key = access key of AWS
amazon-id-customer = customer ID
amazon-id-vendor = vendor ID
