## What the rules say. The code is in the key: title, why (what was found), who (feels it), fix (what to do).

rule-question-grant-type = Which grant type?
rule-question-skill-type = What kind of skill is it?
rule-question-return-urls = Which return addresses does your security profile list now?
rule-question-vendor-id = What is your vendor ID?
