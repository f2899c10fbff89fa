## What a rehearsal found, in a sentence or two. Titles, who feels it and fixes stand in rules-catalogue.ftl.

rule-al-211-why = The token address refuses the client ID and secret when they are sent as { $scheme }.
rehearsal-unknown-no-return = Nobody came back from the sign-in page in time. The page may keep people, or may not know the return address.
rehearsal-unknown-no-token-answer = The token address gave no answer, twice.
rehearsal-unknown-too-many = The token address says that it was asked too often.
rehearsal-unknown-not-told = The service does not say how long a refresh token lives.
