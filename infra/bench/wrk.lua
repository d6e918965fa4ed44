-- The kit's source of requests for wrk, with two things more: every answer is looked at, also in the timed runs, and
-- "@idempotencyKey@" in a body becomes a key of the same length that no other request has.
-- $BODIES holds "tenant<TAB>body" lines, $TOKENS a bearer token a line, $RUN 7 characters of its own for each start.
local requests, at, sent = {}, 0, 0
local mark, run = "@idempotencyKey@", os.getenv("RUN")
failures = 0

function init(args)
  local tokens = {}
  for line in io.lines(os.getenv("TOKENS")) do tokens[#tokens + 1] = line end
  for line in io.lines(os.getenv("BODIES")) do
    local tenant, body = line:match("^(%d+)\t(.*)$")
    local whole = wrk.format("POST", os.getenv("GPATH"), { ["Content-Type"] = "application/json", ["Accept"] = "application/json",
      ["Authorization"] = "Bearer " .. tokens[tonumber(tenant)] }, body)
    local from, to = whole:find(mark, 1, true)
    requests[#requests + 1] = from and { whole:sub(1, from - 1), whole:sub(to + 1) } or whole
  end
  at = tonumber(os.getenv("OFFSET")) % #requests
end

function request()
  at, sent = at % #requests + 1, sent + 1
  local next = requests[at]
  if type(next) == "string" then return next end
  return next[1] .. string.format("%s-%08d", run, sent) .. next[2]
end

function response(status, headers, body)
  if status == 200 and not body:find('"errors"', 1, true) and not body:find('"userErrors":[{', 1, true) then return end
  failures = failures + 1
  if failures < 3 then io.stderr:write(status .. " " .. body:sub(1, 300) .. "\n") end
end

local threads = {}
function setup(thread) threads[#threads + 1] = thread end

function done(summary, latency, rates)
  local failed = 0
  for _, thread in ipairs(threads) do failed = failed + thread:get("failures") end
  local errors = summary.errors
  io.write(string.format('JSON{"requests":%d,"us":%d,"bytes":%d,"e_conn":%d,"e_read":%d,"e_status":%d,"e_timeout":%d,"p50":%d,"p90":%d,"p99":%d,"max":%d,"mean":%.1f}\n',
    summary.requests, summary.duration, summary.bytes, errors.connect, errors.read, failed, errors.timeout,
    latency:percentile(50), latency:percentile(90), latency:percentile(99), latency.max, latency.mean))
end
