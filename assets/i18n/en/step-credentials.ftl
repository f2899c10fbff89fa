## Step 4, Client ID and secret.

credentials-heading = Paste the client ID and secret
credentials-lead = Both come from the profile you made in step 2.
