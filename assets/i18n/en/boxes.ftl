## What is said and asked under a box of the wizard.

box-vendor = the vendor ID
box-vendor-read = Read from the address: vendor ID { $id }.
box-moved = Moved from { $from }.
box-open-secret = A value shaped like a secret stands in the open: { $where }. Everybody who sees the settings can read it.
box-secret-elsewhere = This looks like a client secret. Move it?
box-belongs = This looks like it belongs to { $to }. Move it?
box-swapped = Client ID and secret look swapped. Change them over?
box-several = There are several answers in here. Fill them in?
box-problems = There is a problem
box-keep = Keep it here
box-move = Move it
box-swap = Change over
box-fill = Fill in
box-replace = Replace
box-show = Show
box-hide = Hide, { $seconds } s
box-hidden = hidden

box-fine-skill-id = A skill ID, complete
box-fine-vendor-id = A vendor ID. The three redirect URLs are worked out.
box-fine-client-id = Looks right
