## Step 2, Security profile.

profile-heading = Make a security profile at Amazon
profile-lead = It lets Amazon know your skill. You visit the page once, and come back with two values.
profile-open = Open Amazon’s page

profile-row-create = Press “Create a New Security Profile”
profile-row-name = “Security Profile Name”
profile-row-description = “Security Profile Description”
profile-row-privacy = “Consent Privacy Notice URL”
profile-row-save = Press “Save”
profile-row-manage = Gear under “Manage”, then “Web Settings”
profile-privacy-note = Your own page that says what you do with data.

profile-leave = Leave Amazon’s page open.
profile-leave-line = Steps 3 and 4 happen there too, so you go once.
profile-have-one = I already have one
profile-change-words = Change these words
profile-drawn = Drawn from Amazon’s page as in { $month }

profile-name = Name of the profile
profile-name-why = People see it when they sign in, so take your skill’s name.
profile-description = Description
profile-description-why = Only you see it, in Amazon’s list of profiles.
profile-privacy = Privacy page
profile-privacy-why = Amazon shows the link to people who sign in.

profile-ticked = { $ticked } of { $all } ticked. You can go on and tick the rest later.

register-heading = Register Alexa at your sign-in service
register-lead = Your service has to know Alexa before it lets people in. You come back with two values.
register-own = Make a client for Alexa on your server. It needs the code method and a client secret.
register-urls = Keep the page open. Step 3 gives the three addresses to allow there.
register-credentials = Note where the client ID and the client secret stand. Step 4 asks for both.
register-must = What your server must do:
register-must-line = use https on port 443, show its sign-in page without pop-ups, and answer the token address within 4.5 seconds.
