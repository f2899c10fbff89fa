## What the rules say about the form of the settings: wrapper, names, kinds, signs, the grant and what goes with it.

# What a field holds, in “… should hold { $kind }”.
rule-kind-list = a list of texts
rule-kind-truth = true or false
rule-kind-number = a whole number
rule-kind-switch = ENABLED or DISABLED
rule-kind-platforms = a list of platforms with their addresses
rule-kind-pkce = a status and a method
rule-kind-text = one text

rule-al-001-title = Settings not in their wrapper
rule-al-001-why-bare = The settings stand alone. Amazon looks for them inside “accountLinkingRequest”.
rule-al-001-why-response = This is Amazon’s own answer. To be sent, it has to stand inside “accountLinkingRequest”.
rule-al-001-why-other = The settings stand somewhere else than inside “accountLinkingRequest”.
rule-al-001-why-list = The settings stand in a list. Amazon takes one “accountLinkingRequest” at a time.
rule-al-001-who = Amazon finds no settings in this file and refuses it.
rule-al-001-fix = Put the settings inside “accountLinkingRequest”. Skill Linker can add it.

rule-al-002-title = Field name Amazon does not know
rule-al-002-why-meant = Amazon knows no “{ $name }”. It most likely means “{ $field }”.
rule-al-002-why-unknown = { $count ->
    [one] Amazon’s pages name no such field: { $names }.
   *[other] Amazon’s pages name no such fields: { $names }.
}
rule-al-002-who-meant = Amazon does not read this field, so it is missing for everybody.
rule-al-002-who-unknown = Nobody, unless it was meant to do something.
rule-al-002-fix-meant = Rename it to “{ $field }”.
rule-al-002-fix-unknown = Check the spelling. It is kept and sent as it is.

rule-al-003-title = Value of the wrong kind
rule-al-003-why = The field “{ $field }” should hold { $kind }.
rule-al-003-who-converts = Amazon may refuse the settings.
rule-al-003-who-lost = Amazon refuses the settings.
rule-al-003-who-truth = Nobody yet. Amazon’s own samples write it as text too.
rule-al-003-fix-converts = Take the value shown. One press converts it.
rule-al-003-fix-lost = Enter the value again.
rule-al-003-fix-truth = Write it without quotes. One press converts it.

rule-al-031-title = Implicit grant and what it means
rule-al-031-why = The grant type is IMPLICIT. It gives out no lasting token.
rule-al-031-why-filled = The grant type is IMPLICIT. It does not use what is filled in here: { $fields }.
rule-al-031-who = Everybody has to link again when the token ends.
rule-al-031-fix = Choose AUTH_CODE if your login service can do it. It renews the token.
rule-al-031-fix-filled = Choose AUTH_CODE, which renews the token, or take these fields out.

rule-al-033-title = Lifetime too short
rule-al-033-title-long = Lifetime too long
rule-al-033-why-short = The default lifetime is { $value } seconds. Amazon wants 360 or more.
rule-al-033-why-long = The default lifetime is { $value } seconds, which is no lifetime any more.
rule-al-033-who = The skill loses its access in the middle of use.
rule-al-033-fix = Write 3600, or leave it out.

rule-al-037-title = Address for the phone app cannot be used
rule-al-037-why-platform = “{ $value }” is not exactly iOS or Android.
rule-al-037-why-no-platform = An entry does not say for which phone it is.
rule-al-037-why-twice = The platform “{ $value }” stands twice.
rule-al-037-why-no-address = An entry has no address.
rule-al-037-why-not-complete = “{ $value }” is not a complete address.
rule-al-037-why-scheme = “{ $value }” does not start with https://.
rule-al-037-why-http = “{ $value }” was written with http://.
rule-al-037-who = People with that phone cannot link in your app.
rule-al-037-fix = Use one https link per platform.

rule-al-038-title = List for your own app holds other addresses
rule-al-038-why-alexa = The list holds Amazon’s own return addresses.
rule-al-038-why-not-https = “{ $value }” is not an https address.
rule-al-038-why-fragment = “{ $value }” has a part after #.
rule-al-038-who = People who start linking in your app do not come back to it.
rule-al-038-fix = List addresses of your app only, all with https.
rule-al-038-fix-alexa = Take them out. They belong at your login service.

rule-al-039-title = Address for two-way linking not https or not complete
rule-al-039-why-http = “{ $value }” starts with http://.
rule-al-039-why-no-scheme = “{ $value }” has no https:// in front.
rule-al-039-why-doubled-scheme = “{ $value }” has https:// twice.
rule-al-039-why-other-scheme = “{ $value }” starts with something other than https://.
rule-al-039-why-no-host = “{ $value }” names no server.
rule-al-039-who = Amazon refuses the settings.
rule-al-039-fix = Enter a full https address, or remove the field.

rule-al-046-title = File inside the skill package
rule-al-046-why = The file lies in the folder “skill-package”.
rule-al-046-who = Nobody yet. Amazon’s command line uploads that folder and warns.
rule-al-046-fix = Move the file next to that folder.

rule-al-049-title = Sign-in protection set in a way Amazon does not offer
rule-al-049-why-method = The method “{ $value }” is not S256.
rule-al-049-why-no-method = PKCE is on, but its method is not named.
rule-al-049-why-status = It is not said whether PKCE is on or off.
rule-al-049-why-implicit = PKCE is on, but the implicit grant has no code to protect.
rule-al-049-who = Amazon sends S256 only, and may refuse the settings.
rule-al-049-who-implicit = Nobody. It has no effect.
rule-al-049-fix = Take S256, or leave the whole part out.
rule-al-049-fix-status = Write ENABLED or DISABLED, or leave the whole part out.
rule-al-049-fix-implicit = Turn it off, or choose AUTH_CODE.

rule-al-050-title = Field written twice
rule-al-050-why-different = “{ $name }” stands twice, with different values.
rule-al-050-why-same = “{ $name }” stands twice, with the same value.
rule-al-050-who-different = Amazon uses one of the two, and nobody knows which.
rule-al-050-who-same = Nobody yet. Some programs refuse such a file.
rule-al-050-fix-different = Keep the right one.
rule-al-050-fix-same = Keep one of them.

rule-al-054-title = Signs that do not belong here
rule-al-054-why-quotes = Quotes stand around { $value }.
rule-al-054-why-signs = “{ $value }” holds what a word processor makes of plain signs: { $signs }.
rule-al-054-why-look-alike = One word of the host in “{ $value }” mixes Latin letters with Greek or Cyrillic ones.
rule-al-054-who = Nobody can link: the value looks right but does not match.
rule-al-054-who-look-alike = People may end at a server that is not yours.
rule-al-054-fix = Take the value shown, or type it again.
rule-al-054-fix-look-alike = Type the name again by hand.

rule-al-113-title = Linking from your own app needs AUTH_CODE
rule-al-113-why = There are addresses of your own app, but the grant type is IMPLICIT.
rule-al-113-who = People cannot link from your app.
rule-al-113-fix-grant = Choose AUTH_CODE, or empty the list.
rule-al-113-fix-list = Empty the list, or choose AUTH_CODE.
