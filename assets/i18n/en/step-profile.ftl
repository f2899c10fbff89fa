## Step 2, Security profile.

profile-heading = Make a security profile at Amazon
profile-lead = It lets Amazon know your skill. You visit the page once, and come back with two values.
profile-ticked = { $ticked } of { $all } ticked. You can go on and tick the rest later.
