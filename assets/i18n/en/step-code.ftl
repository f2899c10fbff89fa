## Step 9, first part: the code of the skill.

code-step-heading = Code that knows who is linked
code-step-what = It asks for linking where it is missing, and greets the person who is linked. There is no secret in it.
code-step-what-home = It finds the devices of the person who is linked, and switches them. There is no secret in it.
code-step-in-place = in place
code-step-speaks = It speaks { $locale }. What the skill says stands near the top.
code-step-speaks-translated = It speaks { $locale }, translated by Skill Linker. Have the words near the top read by somebody who speaks it.
code-step-copy = Copy { $file }
code-step-folder = Save as folder…
code-step-zip = Save as zip…
code-step-tab = Open the “Code” tab of your skill
code-step-paste = Paste the code over “{ $file }”
code-step-save = Press “Save”
code-step-deploy = Press “Deploy”, and wait until it says that it is done
code-step-drawn = The “Code” tab of the developer console: the tab, the file in the list, “Save” and “Deploy”.
code-step-seen = Drawn as in { $month }. The other file can stay as it is there.
code-step-none = There is no code for this kind.
code-step-none-what = There is some to begin with for custom and smart-home skills.
code-step-lambda = It runs at AWS Lambda.
code-step-lambda-what = Open your function there, put these files in, and press “Deploy”.
copied-code = the code
