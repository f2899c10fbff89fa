## What the rules say. The code is in the key: title, why (what was found), who (feels it), fix (what to do).
## A variant of a text carries the variant's name at the end.

rule-al-004-title = Grant type missing or unknown
rule-al-004-why-missing = The grant type is not set.
rule-al-004-why-unknown = “{ $value }” is not one of the two grant types.
rule-al-004-who = Amazon does not know which kind of linking to use.
rule-al-004-fix = Choose AUTH_CODE. It is right for almost every skill.

rule-al-005-title = Sign-in page address missing or not complete
rule-al-005-why-missing = The address of the sign-in page is missing.
rule-al-005-why-no-scheme = “{ $value }” has no https:// in front.
rule-al-005-why-doubled-scheme = “{ $value }” has https:// twice.
rule-al-005-why-other-scheme = “{ $value }” starts with something other than https://.
rule-al-005-why-no-host = “{ $value }” names no server.
rule-al-005-who = Nobody can open the sign-in page.
rule-al-005-fix = Enter its full address, starting with https://.

rule-al-006-title = Sign-in page address without https
rule-al-006-why = “{ $value }” starts with http://.
rule-al-006-who = Nobody can sign in: Alexa opens only https pages.
rule-al-006-fix = Serve the page over https, then change the address.

rule-al-007-title = Token address missing
rule-al-007-why = The address where Alexa asks for tokens is missing.
rule-al-007-who = Linking stops for everybody after the sign-in.
rule-al-007-fix = Enter the address where Alexa swaps the code for a token.

rule-al-008-title = Token address not https or not complete
rule-al-008-why-http = “{ $value }” starts with http://.
rule-al-008-why-no-scheme = “{ $value }” has no https:// in front.
rule-al-008-why-doubled-scheme = “{ $value }” has https:// twice.
rule-al-008-why-other-scheme = “{ $value }” starts with something other than https://.
rule-al-008-why-no-host = “{ $value }” names no server.
rule-al-008-who = Nobody can finish linking: Alexa cannot fetch tokens there.
rule-al-008-fix = Enter the full address, starting with https://.

rule-al-009-title = Client ID missing
rule-al-009-why = The client ID is missing.
rule-al-009-who = Your login service cannot tell who is asking, and refuses everybody.
rule-al-009-fix = Enter the client ID that your login service gave this skill.

rule-al-010-title = Client secret missing
rule-al-010-why = The client secret is missing. Amazon never shows the stored one.
rule-al-010-who = Amazon refuses settings without it.
rule-al-010-fix = Enter the secret again.

rule-al-011-title = Token scheme missing or unknown
rule-al-011-why-missing = It is not set how Alexa sends the client ID and secret.
rule-al-011-why-unknown = “{ $value }” is not one of the two ways to send the client ID and secret.
rule-al-011-who = Nobody can finish linking: Alexa does not know how to ask for tokens.
rule-al-011-fix = Choose HTTP_BASIC (in the header) or REQUEST_BODY_CREDENTIALS (in the message).

rule-al-012-title = Hidden or surrounding blanks
rule-al-012-why-blank = “{ $value }” has blanks that do not belong there.
rule-al-012-why-hidden = “{ $value }” holds a character that nobody sees, { $hidden }.
rule-al-012-who = Nobody can link: the value looks right but does not match.
rule-al-012-fix = Remove the blanks.

rule-al-013-title = Template text left in
rule-al-013-why-template = “{ $value }” comes from a template.
rule-al-013-why-example-host = “{ $value }” holds a name that is only for examples.
rule-al-013-why-masked = The secret is a mask, not the secret itself.
rule-al-013-who = Nobody can link with this text.
rule-al-013-fix = Put your own value in.

rule-al-017-title = Address with a # part
rule-al-017-why = “{ $value }” has a part after #.
rule-al-017-why-script = “{ $value }” is a page inside a script.
rule-al-017-who = Your server never sees what comes after #, so linking ends there.
rule-al-017-fix = Remove the # and what follows.
rule-al-017-fix-script = Enter an address of its own, without #.

rule-al-018-title = Login inside an address
rule-al-018-why = A user name or a password stands in front of “{ $value }”.
rule-al-018-who = Anyone who sees the settings can read it.
rule-al-018-fix = Take it out, and change the password.

rule-al-019-title = Address only reachable at home
rule-al-019-why-name = “{ $host }” is a name that only your own network knows.
rule-al-019-why-private = “{ $host }” is a number that only your own network knows.
rule-al-019-why-number = “{ $host }” is a number, not a name.
rule-al-019-who = Amazon calls this address from the internet and finds nothing.
rule-al-019-who-number = Certificates for numbers are rare, so Alexa often refuses them.
rule-al-019-fix = Use a public name with https.

rule-al-020-title = Port other than 443
rule-al-020-why = The address asks for port { $port }. Amazon’s rule is 443.
rule-al-020-who = Some people succeed with another port, many do not.
rule-al-020-fix = Serve it on port 443, then take the port out of the address.

rule-al-022-title = More than 15 scopes
rule-al-022-why = There are { $count } scopes. Amazon takes 15.
rule-al-022-who = Amazon refuses the settings.
rule-al-022-fix = Remove the ones your skill does not use.

rule-al-023-title = Many domains
rule-al-023-why = There are { $count } domains. Amazon’s API page says 15, its console 30.
rule-al-023-who-many = Amazon may refuse the settings.
rule-al-023-who-too-many = Amazon refuses the settings.
rule-al-023-fix = List the parent domain instead of each name.

rule-al-024-title = Domain entry is more than a name
rule-al-024-why = “{ $value }” is more than the name of a server.
rule-al-024-who = Amazon may refuse it, and the sign-in page then stays empty in the Alexa app.
rule-al-024-fix = Write the name only, such as login.yourbrand.com, one per entry.

rule-al-025-title = Several scopes in one entry
rule-al-025-why-comma = “{ $value }” holds several scopes. A comma becomes part of the name.
rule-al-025-why-blank = “{ $value }” holds several scopes.
rule-al-025-who-comma = Your login service finds no such scope and refuses everybody.
rule-al-025-who-blank = It works for most services. Amazon counts it as one of 15.
rule-al-025-fix = Split the entry.

rule-al-026-title = Empty or double entries
rule-al-026-why-empty = The list has empty entries.
rule-al-026-why-double = The list has entries that stand twice.
rule-al-026-who = Amazon may refuse the list.
rule-al-026-fix = Remove the empty and double entries.

rule-al-027-title = A scope that Login with Amazon does not offer
rule-al-027-why-wrong = Login with Amazon does not know { $value }.
rule-al-027-why-other = { $value } is for approved programmes, if it exists.
rule-al-027-who = Amazon shows an error instead of the sign-in page.
rule-al-027-fix = Use “profile”, or “profile:user_id” for a number only.

rule-al-028-title = Wrong address for Login with Amazon
rule-al-028-why-exchanged = The two addresses of Login with Amazon are exchanged.
rule-al-028-why-token-as-page = The sign-in page is Login with Amazon’s token address.
rule-al-028-why-page-as-token = The token address is Login with Amazon’s sign-in page.
rule-al-028-why-near = “{ $value }” is almost an address of Login with Amazon. In “o2” the first sign is a letter.
rule-al-028-why-no-www = “{ $value }” lacks the www. in front.
rule-al-028-why-one-only = Only one of the two addresses is Login with Amazon’s.
rule-al-028-who = Nobody can link: Amazon’s sign-in works with its own two addresses only.
rule-al-028-who-no-www = Some people may not reach the sign-in page.
rule-al-028-who-one-only = Nobody can link, unless a server of yours stands in between.
rule-al-028-fix = Take the two addresses that belong together.
rule-al-028-fix-exchanged = Exchange the two boxes.
rule-al-028-fix-near = Take the address shown.
rule-al-028-fix-no-www = Take the address shown.
rule-al-028-fix-one-only = Check both boxes. Keep it when the other address is your own server.

rule-al-029-title = Login with Amazon client ID not complete
rule-al-029-why-amazon = “{ $value }” is not “amzn1.application-oa2-client.” and 32 letters and digits.
rule-al-029-why-own = “{ $value }” is almost a client ID of Login with Amazon.
rule-al-029-who = People see “Unknown client” instead of the sign-in page.
rule-al-029-fix = Copy the client ID again, from amzn1 to the end.

rule-al-101-title = Skill type needs AUTH_CODE
rule-al-101-why = This skill is of the kind “{ $kind }”, and the grant type is IMPLICIT.
rule-al-101-who = Amazon refuses the settings. Only custom skills may use the implicit grant.
rule-al-101-fix = Choose AUTH_CODE.

rule-al-102-title = Smart-home skill needs a scope
rule-al-102-why = There is no scope, and this is a smart-home skill.
rule-al-102-who = Amazon refuses smart-home settings without one.
rule-al-102-fix = Add any name your server accepts.

rule-al-105-title = Return addresses not all registered
rule-al-105-why-missing = Not registered: { $missing }.
rule-al-105-why-near = Not registered: { $missing }. { $near }
rule-al-105-who = People in the missing region get an error page.
rule-al-105-fix = Add each address shown, sign by sign.

rule-al-108-title = Return address of another developer account
rule-al-108-why = “{ $address }” carries another vendor ID.
rule-al-108-who-instead = People of that region cannot link. The address belongs to someone else’s account.
rule-al-108-who-beside = Nobody is stopped by it, since your own three are there too.
rule-al-108-fix-instead = Replace the end with your vendor ID.
rule-al-108-fix-beside = Remove it, unless the second account is yours.
