## What has to be known about the skill, and what the rules about it say.

question-grant-type = Which grant type?
question-skill-type = What kind of skill is it?
question-skill-type-custom = Custom
question-skill-type-smart-home = Smart home
question-skill-type-video = Video
question-skill-type-music = Music
question-skill-type-flash-briefing = Flash briefing
question-skill-type-household-list = Lists
question-skill-type-other = Another kind
question-return-urls = Which return addresses does your security profile list now?
question-vendor-id = What is your vendor ID?
question-stage = Which version is it?
question-stage-development = The one in development
question-stage-live = The live one
question-three-return-urls = Can your provider store three return addresses?
question-app-locale = In which language is the Alexa app of the person who links?
question-app-locale-na = One of the Americas
question-app-locale-eu = One of Europe, the Middle East or India
question-app-locale-fe = Japanese, or English of Australia
question-sends-events = Is “Send Alexa Events” on?
question-test-login = Do your testing instructions hold a working login?
question-privacy-policies = Has every language a privacy policy address?
question-for-children = Is the skill made for children?
question-profile-enabled = Does Login with Amazon list your profile, with a privacy notice address?
question-tester = Whose Amazon account links?
question-tester-owner = The skill owner’s
question-tester-beta = A beta tester’s
question-tester-other = Another person’s
question-link-card = Does the skill show the link-account card to people who are not linked?
question-accept-grant = Does your skill’s code answer AcceptGrant?
question-enablement = What did Amazon answer to the enablement call of your app?
question-enablement-done = 201, it worked
question-enablement-400 = 400
question-enablement-401 = 401
question-enablement-403 = 403
question-enablement-page = A page that says “temporarily unavailable”
question-test-request = What did your test send to the skill?
question-works-in-app = Does it work in the Alexa app?

not-checked-probe = Nobody has asked the addresses over the network yet.
not-checked-rehearsal = The link has not been rehearsed yet.
not-checked-fix-first = Fix { $code } first.
not-checked-locales = It is not known which Alexa host serves the skill’s languages.
not-checked-pattern = A registered pattern could not be read, so nobody can tell what it covers.
not-checked-no-test-request = What was given as the test’s request is no request to a skill.
not-checked-needs-no-account = The skill may be used before linking, and this was perhaps nothing that needs an account.

refused-no-words = nothing more
refused-request = (request { $id })

return-url-slash = “{ $entry }” has a slash at the end.
return-url-http = “{ $entry }” starts with http.
return-url-blanks = “{ $entry }” has blanks in it.
return-url-capitals = “{ $entry }” differs in capitals.
return-url-host = “{ $entry }” is the server alone.
return-url-grant = “{ $entry }” is for the other grant type.
return-url-old-host = “{ $entry }” is an old address of Alexa.
return-url-path = “{ $entry }” has another path.

rule-al-045-title = Secret kept with the code
rule-al-045-why = The file with the client secret lies in a folder under version control.
rule-al-045-who = Everyone with the repository has the secret.
rule-al-045-fix = Keep it elsewhere, and make a new one if it was pushed.

rule-al-103-title = This skill cannot work without linking
rule-al-103-why = There are no account-linking settings, and this skill is of the kind “{ $kind }”.
rule-al-103-who = People cannot enable this kind of skill without linking.
rule-al-103-fix = Set account linking up first.

rule-al-104-title = “Use before linking” does not fit
rule-al-104-why-cannot = skipOnEnablement is on, and this skill is of the kind “{ $kind }”.
rule-al-104-why-tests = skipOnEnablement is off, so the skill cannot be used before linking.
rule-al-104-who-cannot = People have to link first all the same: this kind of skill always does.
rule-al-104-who-tests = Automated tests of the skill fail until the test account is linked.
rule-al-104-fix-cannot = Turn it off.
rule-al-104-fix-tests = Link the test account, or turn skipOnEnablement on.

rule-al-106-title = Security profile not switched on
rule-al-106-why = Login with Amazon does not list the security profile, or it has no privacy notice address.
rule-al-106-who = Amazon shows an error to everybody instead of the sign-in page.
rule-al-106-fix = Choose the profile on the Login with Amazon page and enter a privacy notice address.

rule-al-109-title = Client ID of another region
rule-al-109-why-none = “{ $value }” is Alexa’s address of a region that none of the languages belongs to.
rule-al-109-why-some = “{ $value }” is Alexa’s address of one region, and some of the languages belong to another.
rule-al-109-who-none = People in those languages cannot link: Alexa goes by the app’s language, and Home Assistant then refuses.
rule-al-109-who-some = People in the other languages cannot link: Alexa goes by the app’s language.
rule-al-109-fix-none = Take the address for that language.
rule-al-109-fix-some = Take the address for the language of your own Alexa app.

rule-al-110-title = “Send Alexa Events” is on
rule-al-110-why = The skill asks for the permission to send events to Alexa.
rule-al-110-who = Every link is undone again unless your code answers AcceptGrant.
rule-al-110-fix = Answer AcceptGrant, or switch the permission off.

rule-al-112-title = Tester cannot see this version
rule-al-112-why = This is the version in development, and the person who links is neither owner nor beta tester.
rule-al-112-who = That person cannot link. A development version links for its owner and beta testers only.
rule-al-112-fix = Use the owner’s account, or invite that person as a beta tester.

rule-al-114-title = Amazon refused the call
rule-al-114-why = Amazon answered with status { $status } and said { $words }.
rule-al-114-who = The settings at Amazon stay as they were.
rule-al-114-fix-form = Mend what Amazon names, then send again.
rule-al-114-fix-signed-out = Sign in again.
rule-al-114-fix-right = Sign in with the account that owns the skill, with the right to change it.
rule-al-114-fix-gone = Check the skill ID. Amazon has no such skill, or not in this version.
rule-al-114-fix-meanwhile = Someone changed the settings meanwhile. Read them again before you send.
rule-al-114-fix-scope = Sign in with a security profile that may manage skills. This client ID may not.

rule-al-115-title = Change that people feel
rule-al-115-why = The live version has something else here: { $fields }.
rule-al-115-who = People who linked before may have to link again.
rule-al-115-fix = Plan the change and tell them.

rule-al-116-title = No link-account card
rule-al-116-why = The skill answered somebody who is not linked without the card “LinkAccount”.
rule-al-116-who = People are not told that they have to link. Reviewers refuse that.
rule-al-116-fix = Answer with the link-account card whenever the request holds no access token.

rule-al-117-title = No test login for reviewers
rule-al-117-why-missing = The skill is meant for the store, and no login stands in its testing instructions.
rule-al-117-why-unclear = The testing instructions seem to hold no user name and password.
rule-al-117-who = Reviewers cannot link and send the skill back.
rule-al-117-fix = Add a user name and password to “Testing instructions”.

rule-al-118-title = Privacy policy missing
rule-al-118-why-locales = No privacy policy address for: { $locales }.
rule-al-118-why-answered = Not every language has the address of a privacy policy.
rule-al-118-who = Reviewers refuse skills that link without one.
rule-al-118-fix = Add the address for each language shown.
rule-al-118-fix-answered = Add the address for each language.

rule-al-119-title = Two skills or two accounts
rule-al-119-why-skill = Another skill in development is called “{ $name }” too.
rule-al-119-why-account = The rehearsal was done with another Amazon account than the one signed in here.
rule-al-119-who-skill = The other copy may answer instead of this one.
rule-al-119-who-account = The other account may be the one that is linked.
rule-al-119-fix-skill = Turn the other copy off, or give it another name.
rule-al-119-fix-account = Use one account everywhere.

rule-al-120-title = Provider keeps one return address only
rule-al-120-why = “{ $host }” stores one return address, and Alexa has three.
rule-al-120-who = Only people of one region can link.
rule-al-120-fix = Register the address of your users’ region, or put a small server in between.

rule-al-121-title = Skill for children
rule-al-121-why = The skill is made for children, and it links accounts.
rule-al-121-who = Reviewers look closer: Amazon sets extra limits on linking in such skills.
rule-al-121-fix = Read Amazon’s page before you submit.

rule-al-122-title = Not a vendor ID
rule-al-122-why-inside = “{ $value }” is more than the vendor ID.
rule-al-122-why-kind = “{ $value }” is the { $kind }, not the vendor ID.
rule-al-122-why-other = “{ $value }” is not a vendor ID.
rule-al-122-who = Nobody could link: the three return addresses would be wrong.
rule-al-122-fix = Take the vendor ID from the page shown. It begins with M.
rule-al-122-fix-inside = Take the vendor ID alone.

rule-al-123-title = Amazon takes changes to the draft only
rule-al-123-why = The settings are to be sent to the stage “{ $stage }”.
rule-al-123-who = Amazon refuses them: it changes the development version only.
rule-al-123-fix = Send them to the development version, then publish.

rule-al-124-title = Linking by voice in another kind of skill
rule-al-124-why = Linking by voice is on, and this is no custom skill.
rule-al-124-who = Nobody can link by voice here.
rule-al-124-fix = Turn it off.
