## Step 6: the addresses, and everything else of the settings that is seldom touched.

addresses-heading = Look over the addresses
addresses-lead-filled = They are filled in for you. Most people leave them alone.
addresses-lead-own = Both come from the service your people sign in with.

addresses-filled = Filled in for you
addresses-filled-what = These belong to { $service }.
addresses-filled-amazon = Login with Amazon
addresses-filled-change = Change: addresses

addresses-part-why = The part of the addresses that is yours alone. The rest is known.

addresses-discovery = Fill in from the provider’s own description
addresses-discovery-what = Many services publish their addresses. We read that page once, and send nothing to it.
addresses-issuer = Address of your service
addresses-issuer-why = Its main address. We look for the description there.
addresses-discover = Fill in
addresses-discovered = Filled in from the description
addresses-discovering = Reading the description…

addresses-sign-in-group = Where people sign in
addresses-authorization-url = Sign-in page address
addresses-authorization-url-why = Alexa opens it in a browser. Amazon calls it “Your Web Authorization URI”.

addresses-token-group = Where Alexa asks for tokens
addresses-access-token-url = Token address
addresses-access-token-url-why = Alexa’s servers ask here, unseen. Amazon calls it “Access Token URI”.

addresses-more = More, mostly left alone
addresses-more-set = { $count ->
    [0] Nothing changed
    [one] 1 thing set
   *[other] { $count } things set
  }

addresses-scheme = How Alexa sends client ID and secret
addresses-scheme-why = Amazon calls it “Your Authentication Scheme”.
addresses-scheme-header = In the header (usual)
addresses-scheme-header-what = Amazon’s “HTTP Basic (Recommended)”.
addresses-scheme-body = In the message
addresses-scheme-body-what = Amazon’s “Credentials in request body”.

addresses-pkce = Extra sign-in protection
addresses-pkce-what = Amazon’s “PKCE Authorization”. Switch it on only when your service asks for it.

addresses-lifetime = Token lifetime, in seconds
addresses-lifetime-why = Used only when your service does not say how long a token lasts.

addresses-domains = Other domains of the sign-in page
addresses-domains-why = Sites it loads things from, one at a time, without https.
addresses-domains-used = { $count } of 15 used
addresses-domain-add = Add domain
addresses-domain-remove = Remove domain { $value }

addresses-reciprocal = Address for Alexa’s codes
addresses-reciprocal-why = For skills that send Alexa events. Amazon calls it “Reciprocal Access Token URL”.

addresses-apps = Links to your apps
addresses-apps-why = For linking that starts in your own app. Not the three Alexa addresses of step 3.
addresses-app-add = Add link
addresses-app-remove = Remove link { $value }

addresses-ios = Sign-in address in your iOS app
addresses-ios-why = Opens your app for signing in. Amazon calls it “Your iOS App Authorization URI”.
addresses-android = Sign-in address in your Android app
addresses-android-why = The same for Android: “Your Android App Authorization URI”.
