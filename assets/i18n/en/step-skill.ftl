## Step 1, Your skill.

skill-heading = Tell us which skill to link

skill-sign-in = What do people sign in with?
skill-sign-in-why = This decides which addresses we can fill in for you.
skill-amazon = Their Amazon account
skill-amazon-line = No sign-in page of your own needed
skill-service = A service we know
skill-service-line = Cognito, Auth0, Google and others
skill-own = Our own sign-in
skill-own-line = You run the sign-in page
skill-which-service = Which service?
skill-which-service-why = Its addresses and scopes are filled in for you.

skill-kind = What kind of skill is it?
skill-kind-why = Smart home and video skills must be linked before use.
skill-kind-custom = Custom
skill-kind-smart-home = Smart home
skill-kind-video = Video
skill-kind-music = Music
skill-kind-other = Another kind

skill-id-label = Skill ID
skill-id-why = Says which skill to change. It starts with amzn1.ask.skill and stands in your list of skills.
skill-not-yet = I don’t have this yet
skill-vendor-label = Vendor ID, or any one of the “Alexa Redirect URLs”
skill-vendor-why = Your developer account’s number. One address is enough, the others follow from it.
skill-vendor-read = Read from the address: vendor ID{ " " }
skill-vendor-read-line = All three redirect URLs are worked out. You copy them in step 3.

skill-where = Where both stand
skill-where-make = No skill yet? Choose “I have no skill yet” above, or press “Create Skill” on Amazon’s page.
skill-where-id = The skill ID is part of the page’s address when the skill is open, and stands under “View Skill ID”.
skill-where-open = Open Amazon’s page
skill-where-vendor = The vendor ID ends each of the “Alexa Redirect URLs”, under “Build”, “TOOLS”, “ACCOUNT LINKING”.

skill-start = Start from what Amazon has now
skill-start-why = Fills in the settings of this skill. Nothing is sent, and one Undo takes it back. You give the secret again.
skill-kind-changed = Changed with it, since this kind needs it so: { $names }.
skill-start-act = Read and fill in
skill-start-nothing = Amazon has no account linking for this skill yet.
skill-started = Filled in: { $names }.

skill-same-draft = You set this skill up before
skill-same-draft-what = A skill has one draft. Carry that one on, or start over here. Starting over deletes the earlier draft.
skill-same-draft-in-use = It is open in another window. This one is kept without the skill’s ID until then.
skill-same-draft-over = Start over here
skill-same-draft-first = First choose: carry the earlier draft on, or start over.

drawn-as-in = Drawn as in { $month }
