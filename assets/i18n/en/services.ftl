## What the outside world refused, and what to do about it.

folder-failed = “{ $path }” cannot be used: { $reason }. What you typed stays here until you close the window.
folder-foreign = “{ $path }” belongs to another user of this computer, so nothing is kept there. Remove it, or have it given to you.
folder-full = The disk is full. Make some room; what you typed stays here until then.
folder-no-home = This computer names no home folder, so nothing can be kept. What you typed stays here until you close the window.
folder-not-allowed = “{ $path }” may not be written. What you typed stays here until you close the window.
folder-strange = “{ $path }” is a link or not a plain file, so it is left alone. Remove it, and saving works again.
folder-too-large = “{ $path }” is larger than 1 MiB, so it was not made by this program. It is left alone.

draft-damaged = This draft is damaged and cannot be read. It is kept as “{ $path }”.
draft-gone = This draft is no longer there. Another window may have deleted it.
draft-in-use = This draft is open in another window. Here it can be read but not changed.
draft-newer = This draft was saved by a newer version of Skill Linker. Here it can be read but not changed.

loopback-flooded = Another program on this computer keeps calling the address that your browser comes back to. Copy the address your browser stopped at, and paste it here.
loopback-no-port = Port { $port } of this computer cannot be used: { $reason }. Copy the address your browser stops at, and paste it here.
loopback-port-taken = Another program uses port { $port } of this computer. Close it, or copy the address your browser stops at and paste it here.
loopback-timed-out = Your browser did not come back within 5 minutes. Sign in again when you are ready.

pasted-doubled = Something stands twice in this address. Copy the whole address once more, as the browser shows it.
pasted-nothing = This address carries no answer from Amazon. Copy the whole address, up to its end.
pasted-other-address = This is another address. Copy the one your browser stopped at; it begins with http://127.0.0.1.
pasted-other-state = This address belongs to an earlier sign-in. Sign in again, then copy the new address.
pasted-too-long = This is too long for the address your browser stopped at. Copy that address alone.

callback-done = You can close this page and go back to Skill Linker.
callback-done-title = Your browser’s part is done
callback-other = Nothing was changed. Go back to Skill Linker to go on.
callback-other-title = This is not the page you were looking for
callback-refused = Go back to Skill Linker. It tells you what Amazon said and what to do next.
callback-refused-title = You are not signed in
language-tag = en

secret-store-absent = This computer offers no password store. You stay signed in until you close the window.
secret-store-locked = The password store is locked. Unlock it and try again; until then you stay signed in until you close the window.
secret-store-refused = The password store refused. You stay signed in until you close the window.
secret-store-slow = The password store does not answer. You stay signed in until you close the window.
secret-store-strange = What the password store gave back was not kept by this program. Sign in once more.

browser-missing = No browser could be opened. Copy this address and open it yourself: { $address }
browser-not-a-page = “{ $address }” is not a page this program opens.

clipboard-missing = This computer offers no clipboard. Mark the text and copy it by hand.

discovery-not-an-address = This is not an address. Type the one of your sign-in service, such as https://login.example.com.
discovery-not-https = This address does not begin with https://. Alexa talks to no other.
discovery-not-public = “{ $host }” is not on the public internet, so Alexa cannot reach it. Type an address that is.
discovery-not-there = “{ $host }” publishes nothing about itself at this address. Check the address, or fill in the boxes by hand.
discovery-strange = What “{ $host }” publishes at this address is something else. Check the address, or fill in the boxes by hand.
discovery-timed-out = “{ $host }” did not answer within 10 seconds. Try again, or fill in the boxes by hand.
discovery-unreachable = “{ $host }” cannot be reached. Check the address and your network, or fill in the boxes by hand.

file-failed = “{ $path }” cannot be used: { $reason }. Choose another place.
file-full = The disk of “{ $path }” is full. Make some room, or choose another place.
file-archive-damaged = “{ $path }” looks like a zip file but is damaged. Ask the sender for a new copy.
file-archive-entry-too-large = “{ $path }” holds a file larger than 1 MiB. Unpack it, then choose the file with the settings.
file-archive-locked = “{ $path }” is protected by a password. Unpack it, then choose the file with the settings.
file-archive-too-large = “{ $path }” holds more than 8 MiB. Unpack it, then choose the file with the settings.
file-archive-too-many = “{ $path }” holds more than 200 files. Unpack it, then choose the file with the settings.
file-link = “{ $path }” is a link, and links are not followed. Choose the file it points to.
file-no-settings = “{ $path }” holds no settings of account linking in any .json file. Choose the file itself.
file-not-a-file = “{ $path }” is not a plain file. Choose another one.
file-not-allowed = You may not use “{ $path }”. Choose another place.
file-not-there = “{ $path }” is not there. Check the name.
file-too-large = “{ $path }” is larger than 1 MiB, so it holds no settings of account linking. Choose another file.
file-too-many = “{ $path }” holds more files than this program looks through. Choose a folder further in.
