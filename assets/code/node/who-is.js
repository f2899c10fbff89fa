// The token is missing, ran out, or was taken back: linking again is the cure.
class TokenRefused extends Error {}

// Asks whose token it is. 401 refuses the token; Login with Amazon says so with 400 and
// “invalid_token”.
async function whoIs(token) {
  if (!PROFILE_URL) {
    return {};
  }
  const headers = { Accept: 'application/json', Authorization: `Bearer ${token}` };
  return asked(PROFILE_URL, { headers });
}

// Sends one question and reads the JSON of its answer. It goes to that address alone: a
// redirect is not followed.
function asked(url, options, form) {
  return new Promise((resolve, reject) => {
    const request = https.request(url, options, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part) => {
        body += part;
        if (body.length > LONGEST) {
          end(new Error('the answer is too long'));
        }
      });
      response.on('end', () => {
        try {
          end(null, told(response.statusCode, body));
        } catch (error) {
          end(error);
        }
      });
      response.on('error', end);
    });
    const clock = setTimeout(() => end(new Error(`no answer within ${PATIENCE} ms`)), PATIENCE);
    request.on('error', end);
    request.end(form);

    function end(error, answer) {
      clearTimeout(clock);
      if (error) {
        request.destroy();
        reject(error);
      } else {
        resolve(answer);
      }
    }
  });
}

function told(status, body) {
  if (status === 401 || (status === 400 && body.includes('invalid_token'))) {
    throw new TokenRefused('the token was refused');
  }
  if (status !== 200) {
    throw new Error(`status ${status}`);
  }
  const answer = JSON.parse(body);
  if (answer === null || typeof answer !== 'object' || Array.isArray(answer)) {
    throw new Error('the answer is no JSON object');
  }
  return answer;
}
