## What the rules about addresses, providers and the client ID say, as in rules.ftl.

rule-al-014-title = The two addresses look swapped or equal
rule-al-014-why-equal = Sign-in page and token address are the same.
rule-al-014-why-exchanged = The sign-in page ends like a token address, and the token address like a sign-in page.
rule-al-014-why-token-as-page = The sign-in page ends like a token address.
rule-al-014-why-page-as-token = The token address ends like a sign-in page.
rule-al-014-who = Nobody can link when Alexa asks for tokens at the sign-in page, or the other way round.
rule-al-014-fix = Check both boxes.
rule-al-014-fix-equal = Check both boxes. Keep it when one address of yours really does both.
rule-al-014-fix-exchanged = Exchange the two boxes.

rule-al-015-title = Sign-in page address looks like a plain login page
rule-al-015-why = “{ $value }” looks like the page for an ordinary login.
rule-al-015-who = Nobody can link there: a plain login page never sends people back to Amazon.
rule-al-015-fix = Use the page made for account linking. Its address often ends in “authorize”.

rule-al-016-title = Alexa’s own parameters are already in the address
rule-al-016-why = The sign-in page’s address already holds { $names }.
rule-al-016-why-state = The sign-in page’s address already holds { $names }. A fixed “state” is the worst of them.
rule-al-016-who = Alexa adds these itself. With two values, many servers pick the wrong one and refuse everybody.
rule-al-016-fix = Take them out of the address.

rule-al-021-title = Address of a temporary tunnel
rule-al-021-why = “{ $host }” is a name lent by a tunnel service.
rule-al-021-who = Linking stops for everybody when the tunnel gets a new name.
rule-al-021-fix = Use a fixed name before others link.

rule-al-030-title = Another kind of Amazon ID
rule-al-030-why = This is the { $kind }, not the client ID.
rule-al-030-who = People see “Unknown client” instead of the sign-in page.
rule-al-030-who-own = Nobody can link, unless your own server expects this ID.
rule-al-030-fix = Take the one under “Client ID” in the security profile.
rule-al-030-fix-own = Take the client ID that your login service gave this skill.

rule-al-032-title = Implicit grant with a provider that gives codes
rule-al-032-why = { $host } answers with a code, and the grant type is IMPLICIT.
rule-al-032-who = Nobody can link: this grant cannot use a code.
rule-al-032-fix = Choose AUTH_CODE.

rule-al-034-title = Google without lasting access
rule-al-034-why-no-offline = The address does not ask Google for lasting access.
rule-al-034-why-no-consent = The address asks for lasting access, and not for consent each time.
rule-al-034-who = People have to link again after an hour.
rule-al-034-who-no-consent = People who link a second time have to link again after an hour.
rule-al-034-fix = Add “access_type=offline” and “prompt=consent” to the address.
rule-al-034-fix-no-consent = Add “prompt=consent” to the address.

rule-al-035-title = Lasting access not asked for
rule-al-035-why = Your provider gives a lasting token only with the scope “{ $scope }”.
rule-al-035-why-unsure = If the paths tell it right, your provider gives a lasting token only with “{ $scope }”.
rule-al-035-who = The link ends for everybody when the first token does.
rule-al-035-fix = Add this scope.

rule-al-036-title = Auth0 without an audience
rule-al-036-why = The address names no audience, so the token opens only the user’s profile.
rule-al-036-who = People can link, and your own API then refuses the token.
rule-al-036-fix = If your API needs more, add “audience” to the address.

rule-al-040-title = Amazon’s name in the address
rule-al-040-why = The host uses Amazon’s name, “{ $label }”.
rule-al-040-who = Store reviewers refuse such names. A skill only for you may keep it.
rule-al-040-fix = Move the word into the path.

rule-al-041-title = Typing error in the address
rule-al-041-why = “{ $wrong }” is usually spelt “{ $right }”.
rule-al-041-who = Nobody can link if Alexa gets “not found”.
rule-al-041-fix = Check the spelling shown.

rule-al-042-title = Host name looks cut off or mistyped
rule-al-042-why-cut = “{ $one }” and “{ $other }” differ only in their end.
rule-al-042-why-letter = “{ $one }” and “{ $other }” differ in one letter.
rule-al-042-who = Nobody can link if one of the two names does not exist.
rule-al-042-fix = Check whether an ending or a letter is missing.

rule-al-043-title = Home Assistant wants Alexa’s host as client ID
rule-al-043-why = “{ $value }” is not the address of Alexa with its final slash.
rule-al-043-why-maybe = The paths are Home Assistant’s, and “{ $value }” is not the address of Alexa.
rule-al-043-who = Home Assistant shows nobody its login form.
rule-al-043-who-maybe = If it is Home Assistant, it shows nobody its login form.
rule-al-043-fix = Use Alexa’s address for your region, with the final slash.

rule-al-044-title = Client ID holds a whole return address
rule-al-044-why = “{ $value }” goes on after the name of the host.
rule-al-044-who = Nobody can link: Home Assistant accepts the host only.
rule-al-044-who-own = Nobody can link, unless your login service knows exactly this ID.
rule-al-044-fix = Keep everything up to the first slash.
rule-al-044-fix-own = Take the client ID of your login service. Home Assistant wants it up to the first slash.

rule-al-047-title = Home Assistant does not take HTTP Basic
rule-al-047-why = Alexa would send the client ID in a header, which Home Assistant does not read.
rule-al-047-who = Linking stops for everybody after the login.
rule-al-047-fix = Choose “Credentials in request body”.

rule-al-048-title = Linking by voice without Login with Amazon
rule-al-048-why = Linking by voice is on, and the sign-in page is not Amazon’s.
rule-al-048-who = Nobody can link by voice: it works with Amazon’s own sign-in only.
rule-al-048-fix = Turn it off for your own login.

rule-al-051-title = Client ID and secret look swapped
rule-al-051-why-both = The client ID’s box holds a secret, and the secret’s box a client ID.
rule-al-051-why-secret-as-id = The client ID’s box holds a secret.
rule-al-051-why-id-as-secret = The secret’s box holds a client ID.
rule-al-051-why-id-twice = The client ID stands in both boxes.
rule-al-051-why-secret-twice = The secret stands in both boxes.
rule-al-051-who = Your login service refuses both, so nobody can link.
rule-al-051-fix = Exchange the two boxes.
rule-al-051-fix-secret-as-id = Copy the client ID and the secret again, each into its box.
rule-al-051-fix-id-twice = Copy the secret again.
rule-al-051-fix-secret-twice = Copy the client ID again.

rule-al-052-title = Amazon’s address where yours belongs
rule-al-052-why-alexa = “{ $value }” is where Alexa takes people afterwards.
rule-al-052-why-console = “{ $value }” is a page of Amazon’s console.
rule-al-052-who = Nobody can sign in there.
rule-al-052-fix = Enter the address of your login service.

rule-al-053-title = Signs that the header way may change
rule-al-053-why-id = The client ID holds signs other than letters, digits, “-”, “.”, “_” and “~”.
rule-al-053-why-secret = The secret holds signs other than letters, digits, “-”, “.”, “_” and “~”.
rule-al-053-why-both = Client ID and secret hold signs other than letters, digits, “-”, “.”, “_” and “~”.
rule-al-053-who = Servers read such signs in two ways, and nobody knows which one Alexa uses.
rule-al-053-fix = A rehearsal tells.

rule-al-111-title = Amazon’s credentials where your own belong
rule-al-111-why = The client ID is Amazon’s, and the addresses are not.
rule-al-111-why-events = The client ID is Amazon’s. It looks like the one for “Send Alexa Events”.
rule-al-111-who = Your own server expects the client ID it gave out, and refuses everybody.
rule-al-111-fix = Enter the client ID and secret of your own server. Amazon’s pairs are for other boxes.
