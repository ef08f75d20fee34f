def log = new File(basedir, 'build.log').text

assert log.contains('there is no directory `policies`; to let that pass, set interlock.failIfNoPolicies=false')
assert log.contains('BUILD FAILURE')
