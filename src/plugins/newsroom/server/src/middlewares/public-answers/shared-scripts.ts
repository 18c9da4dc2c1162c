/*
 * What runs inside Redis, each at once. `ends` is one hash: `epoch` names the count, `count` counts
 * what ended, and each surrogate key has the count at which it ended last. An answer is fresh while
 * none of its keys ended after the count at which its making began. As one hash it is lost as a whole,
 * or not: with another epoch nothing is fresh.
 */

/** KEYS: ends. ARGV: an epoch, should there be none. @returns `epoch:count`. */
export const MOMENT = `
local epoch = redis.call('HGET', KEYS[1], 'epoch')
if not epoch then
  epoch = ARGV[1]
  redis.call('HSET', KEYS[1], 'epoch', epoch, 'count', 0)
end
return epoch .. ':' .. redis.call('HGET', KEYS[1], 'count')`;

/** KEYS: ends. ARGV: a new epoch, how many keys are kept at most, the keys that end; none for all. */
export const END = `
if #ARGV == 2 or redis.call('HLEN', KEYS[1]) > tonumber(ARGV[2]) then
  redis.call('DEL', KEYS[1])
  redis.call('HSET', KEYS[1], 'epoch', ARGV[1], 'count', 0)
  return 0
end
if redis.call('HEXISTS', KEYS[1], 'epoch') == 0 then
  redis.call('HSET', KEYS[1], 'epoch', ARGV[1])
end
local count = redis.call('HINCRBY', KEYS[1], 'count', 1)
for index = 3, #ARGV do redis.call('HSET', KEYS[1], 'key ' .. ARGV[index], count) end
return count`;

/** KEYS: ends, answer. @returns about and body of a fresh answer; nothing for none. */
export const GET = `
local kept = redis.call('HMGET', KEYS[2], 'epoch', 'count', 'keys', 'about', 'body')
if not kept[1] then return nil end
local fresh = kept[1] == redis.call('HGET', KEYS[1], 'epoch')
if fresh then
  for key in string.gmatch(kept[3], '%S+') do
    local ended = redis.call('HGET', KEYS[1], 'key ' .. key)
    if ended and tonumber(ended) > tonumber(kept[2]) then fresh = false end
  end
end
if fresh then return {kept[4], kept[5]} end
redis.call('DEL', KEYS[2])
return nil`;

/** KEYS: answer. ARGV: epoch, count, keys, about, body, milliseconds that it lasts. */
export const PUT = `
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], 'epoch', ARGV[1], 'count', ARGV[2], 'keys', ARGV[3], 'about', ARGV[4], 'body', ARGV[5])
return redis.call('PEXPIRE', KEYS[1], ARGV[6])`;
