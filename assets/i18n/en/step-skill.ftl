## Step 1, Your skill.

skill-heading = Tell us which skill to link
