## Why a value cannot be used, beside its box and on the command line. What to do comes first.

region-na = North America
region-eu = Europe and India
region-fe = Japan and Australia

skill-id-empty = Enter the skill ID. Amazon shows it in the list of your skills, under the name.
skill-id-other-kind = This is the { $kind }. The skill ID begins with “amzn1.ask.skill.”.
skill-id-address = This is an address. Copy the skill ID alone; it begins with “amzn1.ask.skill.”.
skill-id-blanks = Remove the blanks inside. Copy the skill ID again, from “amzn1” to the end.
skill-id-too-long = Copy the skill ID again. It has 255 characters at most.

vendor-id-empty = Enter the vendor ID, or any one of the Alexa redirect URLs.
vendor-id-other-kind = This is the { $kind }. The vendor ID stands on the same page and begins with M.
vendor-id-address = This address holds no vendor ID. Paste one of the Alexa redirect URLs, or the vendor ID alone.
vendor-id-blanks = Remove the blanks inside. Copy the vendor ID again.
vendor-id-too-long = Copy the vendor ID again. It has 255 characters at most.

address-empty = Enter the full address, starting with https://.
address-no-scheme = Put https:// in front of the address.
address-doubled-scheme = Remove one of the two https:// in front.
address-other-scheme = Start the address with https://. Alexa opens nothing else.
address-no-host = Enter the whole address. After https:// the name of the server is missing.

scope-empty = Enter a scope, or remove the empty entry.
scope-several = Enter one scope at a time, without blanks and commas.
scope-character = Remove the character “{ $character }”. Sign-in services do not take it in a scope.

domain-empty = Enter a name such as login.yourbrand.com, or remove the empty entry.
domain-more-than-a-name = Enter the name only, such as login.yourbrand.com.
domain-not-a-host = Check the name. It should look like login.yourbrand.com.

lwa-client-id-empty = Paste the client ID. Amazon shows it under “Web Settings” of the security profile.
lwa-client-id-other-kind = This is the { $kind }. Take the one called “Client ID” in the security profile.
lwa-client-id-no-beginning = Copy the client ID again. “amzn1.application-oa2-client.” is missing in front.
lwa-client-id-not-complete = Copy the client ID again, from amzn1 to the end. 32 letters and digits follow the last dot.
lwa-client-id-unknown = The client ID starts with “amzn1.application-oa2-client.”. Copy it again from “Web Settings”.

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
