## Step 3, Redirect URLs.

redirect-urls-heading = Copy three addresses into your profile
redirect-urls-lead = Amazon sends people back to one of them. Which one depends on their country.
