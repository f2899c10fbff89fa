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

not-checked-probe = Nobody has asked the addresses over the network yet.
not-checked-rehearsal = The link has not been rehearsed yet.
not-checked-fix-first = Fix { $code } first.
